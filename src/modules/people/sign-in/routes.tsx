import { keyFor } from '#config.ts'
import { invalid, missing, Refusal } from '#kernel/refusals.ts'
import { deviceFor, dropSignIn, keepSignIn, signInToken } from '#web/cookies.ts'
import { addressOf, networkOf } from '#web/edge.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see, seeInstead } from '#web/http.tsx'
import { landingOf } from '../links.ts'
import { hashOf } from '../service.ts'
import type { Method } from '../tables.ts'
import { addressForm, codeForm, linkForm } from './forms.ts'
import { codeHref, nextOf, officerHref, welcomeHref } from './links.ts'
import {
  askForCode,
  type Browser,
  checkCode,
  checkLink,
  codeOf,
  endSignIn,
  type Opened,
  openSignIn,
  proofHere,
  readLink,
  signInBy,
} from './service.ts'
import { CodePage } from './views/code-page.tsx'
import { LinkPage } from './views/link-page.tsx'
import { SignInPage } from './views/sign-in-page.tsx'

const ENGINES = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

const named = (agent: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([sign]) => agent.includes(sign))?.[1]

/** What is kept of a browser that names neither itself nor its system. */
export const NAMELESS = '–'

/** The browser at the other end, as services know it. */
export function browserOf(c: Ctx): Browser {
  const agent = c.req.header('user-agent') ?? ''
  const parts = [named(agent, ENGINES), named(agent, SYSTEMS)].filter((part) => part !== undefined)
  return {
    deviceHash: hashOf(deviceFor(c)),
    network: networkOf(addressOf(c)),
    label: parts.length > 0 ? parts.join(' · ') : NAMELESS,
  }
}

/** What codes and links are derived with. */
export const proofKey = (c: Ctx): Buffer => keyFor(c.var.house.config, 'people: codes and links')

type Entering = { readonly id: string; readonly isNew?: boolean }

/** Outside production nobody is asked for a second factor. */
const isStrongAtOnce = (c: Ctx, method: Method): boolean =>
  method === 'passkey' || !c.var.house.config.production

/**
 * Signs a person in in this browser, in place of whoever was. Returns where to go next: an officer
 * who has not shown a second factor is asked for it. Outside production none is asked for.
 */
export async function enter(
  c: Ctx,
  person: Entering,
  method: Method,
  next: string,
): Promise<string> {
  const strong = isStrongAtOnce(c, method)
  const opened = await openSignIn(c.var.work, person.id, browserOf(c), { method, strong })
  return entered(c, { person, opened, strong }, next)
}

type Entered = { readonly person: Entering; readonly opened: Opened; readonly strong: boolean }

/** Keeps the opened sign-in in this browser, in place of the one before. Returns where to go next. */
async function entered(c: Ctx, { person, opened, strong }: Entered, next: string): Promise<string> {
  const before = signInToken(c)
  if (before !== undefined && before !== opened.token) await endSignIn(c.var.work, before)
  keepSignIn(c, opened.token, opened.seconds)
  if (person.isNew) return welcomeHref(next)
  if (opened.officer && !strong) return officerHref(next)
  if (next !== '/') return next
  const { house, work } = c.var
  return landingOf(house.rooms, await house.actorOf(work, opened.token))
}

/** Signs in whoever proved an address; null when the proof was used up by somebody else. */
async function enterBy(
  c: Ctx,
  proof: Awaited<ReturnType<typeof checkCode>>,
  method: 'code' | 'link',
): Promise<string | null> {
  const how = { proof, method, strong: isStrongAtOnce(c, method), lang: c.var.t.lang }
  const done = await signInBy(c.var.work, proofKey(c), browserOf(c), how)
  return done && entered(c, { ...done, strong: how.strong }, nextOf(proof.next))
}

/** What else the sign-in page offers: other rooms of this house put their doors into it. */
type MoreDoors = (c: Ctx) => Promise<preact.ComponentChildren>

export function signInRoutes(more: MoreDoors) {
  const routes = room()
  addressRoutes(routes, more)
  codeRoutes(routes)
  linkRoutes(routes)

  routes.post('/sign-out', async (c) => {
    const token = signInToken(c)
    if (token !== undefined) await endSignIn(c.var.work, token)
    dropSignIn(c)
    return see(c, '/', 'people.signed-out')
  })
  return routes
}

type Routes = ReturnType<typeof room>

function addressRoutes(routes: Routes, more: MoreDoors): void {
  const signInPage = async (c: Ctx, state: FormState, next: string, status: 200 | 422) => {
    const { t, actor, house } = c.var
    const held = c.req.query('held') === '1'
    return page(
      c,
      { title: t('people.sign-in.title') },
      <SignInPage
        t={t}
        actor={actor}
        state={state}
        next={next}
        held={held}
        signOn={house.config.oidc?.name ?? null}
        more={await more(c)}
      />,
      status,
    )
  }

  routes.get('/sign-in', (c) => {
    // Named before anything is sent: of two presses of one button only the last answer is kept.
    deviceFor(c)
    const next = nextOf(c.req.query('next'))
    return signInPage(c, addressForm.filled({ next }), next, 200)
  })

  routes.post('/sign-in', async (c) => {
    const data = await c.req.formData()
    const form = addressForm.read(data)
    const next = nextOf(data.get('next'))
    if (!form.ok) return signInPage(c, form, next, 422)
    const asked = { address: form.value.address, lang: c.var.t.lang, next }
    const ask = await askForCode(c.var.work, proofKey(c), browserOf(c), asked)
    return see(c, codeHref(ask))
  })
}

function codeRoutes(routes: Routes): void {
  const codePage = async (c: Ctx, ask: string, state: FormState, status: 200 | 422) => {
    const { t, house, work } = c.var
    const proof = await proofHere(work, browserOf(c), ask)
    if (proof?.purpose !== 'sign-in') return seeInstead(c, '/sign-in', 'people.code.ask-again')
    const code = house.config.production ? null : codeOf(proofKey(c), proof)
    return page(
      c,
      { title: t('people.code.title') },
      <CodePage t={t} state={state} address={proof.address} next={proof.next} shown={code} />,
      status,
    )
  }

  routes.get('/sign-in/code', (c) => {
    const ask = c.req.query('ask') ?? ''
    return codePage(c, ask, codeForm.filled({ ask }), 200)
  })

  routes.post('/sign-in/code', async (c) => {
    const data = await c.req.formData()
    const ask = String(data.get('ask') ?? '')
    const form = codeForm.read(data)
    if (!form.ok) return codePage(c, ask, form, 422)
    try {
      const { work } = c.var
      const proof = await checkCode(work, proofKey(c), browserOf(c), form.value)
      const href = await enterBy(c, proof, 'code')
      return see(c, href ?? invalid('people.code.over', {}, 'code'), 'people.signed-in')
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return codePage(c, ask, codeForm.refused(data, error), 422)
    }
  })
}

function linkRoutes(routes: Routes): void {
  // Only shows whom it would sign in: scanners of mail follow links, they press no buttons.
  routes.get('/sign-in/link', async (c) => {
    deviceFor(c)
    const { t, work } = c.var
    const token = c.req.query('token') ?? ''
    const proof = await readLink(work, proofKey(c), token)
    return page(
      c,
      { title: t('people.link.title') },
      <LinkPage t={t} state={linkForm.filled({ token })} address={proof.address} />,
    )
  })

  routes.post('/sign-in/link', async (c) => {
    const form = linkForm.read(await c.req.formData())
    if (!form.ok) return seeInstead(c, '/sign-in', 'people.code.ask-again')
    const { work } = c.var
    const proof = await checkLink(work, proofKey(c), browserOf(c), form.value.token)
    return see(c, (await enterBy(c, proof, 'link')) ?? missing(), 'people.signed-in')
  })
}
