import { conflict } from '#kernel/refusals.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { mailingKey, readMailToken } from '#platform/mailing/tokens.ts'
import { download } from '#web/csv.ts'
import { addressOf, networkOf } from '#web/edge.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { choicesOf, dataOf, erase, type Held, heldAbout } from '../held/index.ts'
import { links } from '../links.ts'
import { keepPrivate } from '../subscribing/index.ts'
import { choiceForm, choicesForm, erasureForm, langsOf, moveForm, READS } from './forms.ts'
import { askToMove, choose, inThreeMonths, leave, whoseLink } from './service.ts'
import { LeavingPage } from './views/leaving-page.tsx'
import { MailPage } from './views/mail-page.tsx'

const tokenFrom = (c: Ctx): string => c.req.param('token') ?? ''
const whoseFrom = (c: Ctx) => whoseLink(mailingKey(c.var.house.config), tokenFrom(c))

type Typed = {
  readonly choices?: FormState
  readonly move?: FormState
  readonly erasure?: FormState
}

/** The form as the subscriber has chosen. */
const chosen = ({ subscriber }: Pick<Held, 'subscriber'>): FormState => {
  if (!subscriber) return choicesForm.blank
  const { langs, ...rest } = choicesOf(subscriber)
  const reads = Object.fromEntries(READS.map((place, at) => [place, langs[at] ?? '']))
  return choicesForm.filled({ ...rest, ...reads }, subscriber.version)
}

async function mailPage(c: Ctx, typed: Typed = {}) {
  keepPrivate(c)
  const { t, work } = c.var
  const held = await heldAbout(work, whoseFrom(c))
  const view = {
    ...{ t, held, token: tokenFrom(c) },
    choices: typed.choices ?? chosen(held),
    move: typed.move ?? moveForm.blank,
    erasure: typed.erasure ?? erasureForm.blank,
  }
  const again = typed.choices ?? typed.move ?? typed.erasure
  return page(c, { title: t('readers.mail-page.title') }, <MailPage {...view} />, again ? 422 : 200)
}

/** The subscriber a link is for, as long as there is one to change. Errors: conflict once they have left */
async function subscriberFrom(c: Ctx) {
  const { subscriber } = await heldAbout(c.var.work, whoseFrom(c))
  if (subscriber?.state !== 'confirmed') conflict('readers.mail-page.gone')
  return subscriber
}

async function leavingPage(c: Ctx, typed?: FormState) {
  keepPrivate(c)
  const { t, work } = c.var
  const whose = whoseFrom(c)
  const held = await heldAbout(work, whose)
  const view = { t, held, list: whose.list, token: tokenFrom(c), state: typed ?? choiceForm.blank }
  return page(c, { title: t('readers.leave.title') }, <LeavingPage {...view} />, typed ? 422 : 200)
}

const WRONG_LINKS = { burst: 30, perMinute: 10 }

/**
 * RFC 8058: the reader's mail program posts here by itself, without a cookie and from any origin. The
 * signed link is the authority; the answer is 200 whatever became of the subscription.
 */
async function oneClick(c: Ctx): Promise<Response> {
  keepPrivate(c)
  const whose = readMailToken(mailingKey(c.var.house.config), tokenFrom(c))
  if (whose === null) {
    await takeToken(c.var.work, `readers link ${networkOf(addressOf(c))}`, WRONG_LINKS)
    return c.text('This link was not written by us.', 404)
  }
  await leave(c.var.work, whose, 'one-click')
  return c.text(c.var.t('readers.leave.done'))
}

/** Everything about an address behind the link in each mail; no sign-in. */
export function preferencesRoutes() {
  const routes = room()
  routes.get('/mail/:token', (c) => mailPage(c))
  routes.post('/mail/:token', async (c) => {
    const data = await c.req.formData()
    const subscriber = await subscriberFrom(c)
    const form = choicesForm.read(data)
    const version = versionOf(data)
    if (!form.ok) return mailPage(c, { choices: { ...form, version } })
    const { rhythm, themes, hour, zone, pausedUntil = null } = form.value
    const choices = { rhythm, themes, hour, zone, pausedUntil, langs: langsOf(form.value) }
    const { work, actor } = c.var
    await choose(work, actor, { subscriber, version }, { ...choices, by: 'preferences' })
    return see(c, links.mail(tokenFrom(c)), 'readers.mail-page.saved')
  })
  leavingRoutes(routes)
  ownerRoutes(routes)
  return routes
}

type Routes = ReturnType<typeof room>

function leavingRoutes(routes: Routes): void {
  routes.get('/mail/:token/unsubscribe', (c) => leavingPage(c))
  routes.post('/mail/:token/unsubscribe', (c) => oneClick(c))
  routes.post('/mail/:token/choice', async (c) => {
    const data = await c.req.formData()
    const whose = whoseFrom(c)
    const form = choiceForm.read(data)
    if (!form.ok) return leavingPage(c, form)
    const { choice } = form.value
    const { work, actor } = c.var
    const here = links.mail(tokenFrom(c))
    if (choice === 'none') {
      await leave(work, whose, 'preferences')
      return see(c, here, 'readers.leave.done')
    }
    const subscriber = await subscriberFrom(c)
    const pausedUntil = choice === 'pause' ? inThreeMonths(work.now) : null
    const rhythm = choice === 'pause' ? subscriber.rhythm : choice
    const choices = { ...choicesOf(subscriber), rhythm, pausedUntil, by: 'preferences' } as const
    await choose(work, actor, { subscriber, version: subscriber.version }, choices)
    return see(c, here, 'readers.mail-page.saved')
  })
}

function ownerRoutes(routes: Routes): void {
  routes.get('/mail/:token/data.json', async (c) => {
    keepPrivate(c)
    const data = await dataOf(c.var.work, whoseFrom(c))
    return download(c, 'my-mail.json', 'application/json', JSON.stringify(data, null, 2))
  })
  routes.post('/mail/:token/address', async (c) => {
    const data = await c.req.formData()
    const subscriber = await subscriberFrom(c)
    const form = moveForm.read(data)
    if (!form.ok) return mailPage(c, { move: form })
    await askToMove(c.var.work, subscriber, form.value.address, c.var.t)
    return see(c, links.mail(tokenFrom(c)), 'readers.move.asked')
  })
  routes.post('/mail/:token/erasure', async (c) => {
    const data = await c.req.formData()
    const whose = whoseFrom(c)
    const form = erasureForm.read(data)
    if (!form.ok) return mailPage(c, { erasure: form })
    await erase(c.var.work, c.var.actor, whose, 'preferences')
    return see(c, links.mail(tokenFrom(c)), 'readers.erase.done')
  })
}
