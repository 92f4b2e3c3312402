import { Refusal } from '#kernel/refusals.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { mailingKey, mailToken } from '#platform/mailing/tokens.ts'
import { addressOf, networkOf } from '#web/edge.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, readerLangs, room, see } from '#web/http.tsx'
import { confirmForm, subscribeForm } from '../forms.ts'
import { links } from '../links.ts'
import { readable } from '../policy.ts'
import { askForBriefings, confirmAsk, openAsk } from './service.ts'
import { ConfirmPage, OverPage } from './views/confirm-page.tsx'
import { AskedPage, SubscribePage } from './views/subscribe-page.tsx'

const WEEKLY = subscribeForm.filled({ rhythm: 'weekly' })

function subscribePage(c: Ctx, state: FormState = WEEKLY, status: 200 | 422 = 200) {
  const { t } = c.var
  const facts = { title: t('readers.subscribe.title'), description: t('readers.subscribe.point') }
  return page(c, facts, <SubscribePage t={t} state={state} />, status)
}

/** What a mailed link opens is kept and indexed by nobody, and told to no other site. */
export function keepPrivate(c: Ctx): void {
  c.header('Referrer-Policy', 'same-origin')
  c.header('X-Robots-Tag', 'noindex, nofollow')
}

async function confirmPage(c: Ctx, typed?: FormState) {
  keepPrivate(c)
  const { t, work } = c.var
  const token = c.req.param('token') ?? ''
  const { state, ask } = await openAsk(work, token)
  if (!ask) {
    const used = state === 'used'
    const title = t(used ? 'readers.confirm.used' : 'readers.confirm.over')
    return page(c, { title }, <OverPage t={t} used={used} />, 410)
  }
  const title = t(ask.purpose === 'address' ? 'readers.move.confirm' : 'readers.confirm.title')
  const view = { t, token, ask, state: typed ?? confirmForm.blank }
  return page(c, { title }, <ConfirmPage {...view} />, typed ? 422 : 200)
}

/** Whoever wants the briefings says so; their mailbox confirms it. */
export function subscribingRoutes() {
  const routes = room()

  routes.get(links.subscribe, (c) => subscribePage(c))
  routes.post(links.subscribe, async (c) => {
    const form = subscribeForm.read(await c.req.formData())
    if (!form.ok) return subscribePage(c, form, 422)
    const { t, work } = c.var
    const from = { t, network: networkOf(addressOf(c)), interface: 'page' } as const
    const asked = { ...form.value, langs: readable([t.lang, ...readerLangs(c)]) }
    await askForBriefings(work, asked, { ...from, source: links.subscribe })
    return see(c, links.asked)
  })
  routes.get(links.asked, (c) => {
    const { t } = c.var
    return page(c, { title: t('readers.asked.title') }, <AskedPage t={t} />)
  })

  routes.get('/briefings/confirmation/:token', (c) => confirmPage(c))
  routes.post('/briefings/confirmation/:token', async (c) => {
    keepPrivate(c)
    const form = confirmForm.read(await c.req.formData())
    if (!form.ok) return confirmPage(c, form)
    try {
      const { work, actor, house } = c.var
      const token = c.req.param('token')
      const { id, address } = await confirmAsk(work, actor, token, form.value.zone)
      const whose = {
        addressHash: addressHash(address),
        list: 'briefings',
        subscriberId: id,
      } as const
      const own = mailToken(mailingKey(house.config), whose)
      return see(c, links.mail(own), 'readers.confirm.done')
    } catch (error) {
      // Pressed twice, or too late: the page says which, and what to do.
      if (error instanceof Refusal) return confirmPage(c)
      throw error
    }
  })
  return routes
}
