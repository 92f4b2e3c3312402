import { ensure, invalid, Refusal } from '#kernel/refusals.ts'
import { keepSignIn, signInToken } from '#web/cookies.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see, seeInstead } from '#web/http.tsx'
import { factorsOf, needsProof } from '../guard/index.ts'
import { accountRail, landingOf } from '../links.ts'
import { browserOf, nextOf, officerHref, signInHref } from '../sign-in/index.ts'
import { appCodeForm, factorForm, plainForm } from './forms.ts'
import {
  beginApp,
  begunApp,
  type Ceremony,
  confirmApp,
  factorKeys,
  keepCodes,
  removeApp,
  renewCodes,
  showFactor,
  shownCodes,
} from './service.ts'
import { AppPage } from './views/app-page.tsx'
import { CodesPage } from './views/codes-page.tsx'
import { FactorPage } from './views/factor-page.tsx'
import { OfficerPage } from './views/officer-page.tsx'

const HERE = '/account/second-factor'
const APP = `${HERE}/app`
const CODES = `${HERE}/recovery-codes`

const ceremonyOf = (c: Ctx): Ceremony => ({
  keys: factorKeys(c.var.house.config),
  browser: browserOf(c),
  token: signInToken(c),
})

const frameOf = (c: Ctx) => ({ t: c.var.t, rail: accountRail(c.var.t, HERE) })

/** Whoever must show a second factor first is led there, and comes back to where they were. */
const proofFirst = async (c: Ctx): Promise<Response | null> => {
  const needed = await needsProof(c.var.work, c.var.actor, signInToken(c))
  return needed ? seeInstead(c, officerHref(HERE), 'people.factor.confirm-first') : null
}

const isInvalid = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.kind === 'invalid'

/** A button without a field: whatever comes with it is refused. */
async function pressed(c: Ctx): Promise<void> {
  if (!plainForm.read(await c.req.formData()).ok) invalid('refusal.unreadable')
}

/** A second factor: shown while signing in, and set up in one's account. */
export function secondFactorRoutes() {
  const routes = room()
  showingRoutes(routes)
  appRoutes(routes)
  codeRoutes(routes)

  routes.get(HERE, async (c) => {
    const { t, actor, work } = c.var
    ensure(actor.person !== null)
    const factors = await factorsOf(work, actor.person.id)
    return page(
      c,
      { title: t('people.factor.title') },
      <FactorPage {...frameOf(c)} factors={factors} />,
    )
  })
  return routes
}

type Routes = ReturnType<typeof room>

function showingRoutes(routes: Routes): void {
  const draw = async (c: Ctx, state: FormState, next: string, status: 200 | 422 = 200) => {
    const { t, actor, work } = c.var
    if (!actor.person) return c.redirect(signInHref(next), 303)
    const factors = await factorsOf(work, actor.person.id)
    const body = <OfficerPage t={t} state={state} next={next} factors={factors} />
    return page(c, { title: t('people.officer.title') }, body, status)
  }

  routes.get('/sign-in/officer', (c) => {
    const next = nextOf(c.req.query('next'))
    return draw(c, factorForm.filled({ next }), next)
  })

  routes.post('/sign-in/officer', async (c) => {
    const { work, actor, house } = c.var
    const data = await c.req.formData()
    const next = nextOf(data.get('next'))
    ensure(actor.person !== null)
    const form = factorForm.read(data)
    if (!form.ok) return draw(c, form, next, 422)
    try {
      const opened = await showFactor(work, actor, ceremonyOf(c), form.value.code)
      keepSignIn(c, opened.token, opened.seconds)
      const seated = next === '/' ? await house.actorOf(work, opened.token) : null
      return see(c, seated ? landingOf(house.rooms, seated) : next, 'people.factor.shown')
    } catch (error) {
      if (!isInvalid(error)) throw error
      return draw(c, factorForm.refused(data, error), next, 422)
    }
  })
}

function appRoutes(routes: Routes): void {
  const draw = async (c: Ctx, state: FormState, status: 200 | 422 = 200) => {
    const { t, work, actor } = c.var
    const begun = await begunApp(work, actor, ceremonyOf(c).keys)
    if (!begun) return see(c, HERE)
    const body = <AppPage {...frameOf(c)} state={state} uri={begun.uri} secret={begun.key} />
    return page(c, { title: t('people.factor.app.title') }, body, status)
  }

  routes.post(APP, async (c) => {
    await pressed(c)
    const first = await proofFirst(c)
    if (first) return first
    await beginApp(c.var.work, c.var.actor, ceremonyOf(c))
    return see(c, APP)
  })

  routes.get(APP, async (c) => (await proofFirst(c)) ?? draw(c, appCodeForm.blank))

  routes.post(`${APP}/confirmation`, async (c) => {
    const data = await c.req.formData()
    const first = await proofFirst(c)
    if (first) return first
    const form = appCodeForm.read(data)
    if (!form.ok) return draw(c, form, 422)
    try {
      await confirmApp(c.var.work, c.var.actor, ceremonyOf(c), form.value.code)
      return see(c, CODES, 'people.factor.app.added')
    } catch (error) {
      if (!isInvalid(error)) throw error
      return draw(c, appCodeForm.refused(data, error), 422)
    }
  })

  routes.post(`${APP}/removal`, async (c) => {
    await pressed(c)
    const first = await proofFirst(c)
    if (first) return first
    await removeApp(c.var.work, c.var.actor, ceremonyOf(c))
    return see(c, HERE, 'people.factor.app.removed')
  })
}

function codeRoutes(routes: Routes): void {
  routes.post(CODES, async (c) => {
    await pressed(c)
    const first = await proofFirst(c)
    if (first) return first
    await renewCodes(c.var.work, c.var.actor, ceremonyOf(c))
    return see(c, CODES)
  })

  routes.get(CODES, async (c) => {
    const first = await proofFirst(c)
    if (first) return first
    const { t, work, actor } = c.var
    const codes = await shownCodes(work, actor, ceremonyOf(c))
    if (codes.length === 0) return see(c, HERE)
    const body = <CodesPage {...frameOf(c)} codes={codes} />
    return page(c, { title: t('people.factor.codes.title') }, body)
  })

  routes.post(`${CODES}/receipt`, async (c) => {
    await pressed(c)
    await keepCodes(c.var.work, c.var.actor)
    return see(c, HERE, 'people.factor.codes.kept')
  })
}
