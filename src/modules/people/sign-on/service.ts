import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import type { Config } from '#config.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { isMailAddress } from '#platform/mail/mail.ts'
import { keepOwnAudit, warnOwner } from '../guard/index.ts'
import { actorFor, hashOf } from '../service.ts'
import { type Browser, personOf } from '../sign-in/index.ts'
import { findIdentity, insertAttempt, insertIdentity, takeAttempt } from './queries.ts'

export type SignOn = NonNullable<Config['oidc']>

const MINUTES = 10
/** The issuer gets this long for each answer. Units: seconds. */
const PATIENCE = 10

const known = new Map<string, Promise<Configuration>>()

/** What the issuer says of itself; asked once, and again after it could not be reached. */
function configurationOf(signOn: SignOn): Promise<Configuration> {
  const key = `${signOn.issuer} ${signOn.clientId}`
  const held = known.get(key)
  if (held !== undefined) return held
  // Plain http is for an issuer on one's own machine: the operator's setting says so, never a request.
  const execute = signOn.issuer.startsWith('http:') ? [allowInsecureRequests] : []
  const asked = discovery(new URL(signOn.issuer), signOn.clientId, signOn.clientSecret, undefined, {
    execute,
    timeout: PATIENCE,
  }).catch((error: unknown) => {
    known.delete(key)
    throw error
  })
  known.set(key, asked)
  return asked
}

/** The library's and the issuer's errors are for the log; the reader is told to take another way. */
const reached = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch(() => conflict('people.sign-on.failed'))

/** Where to send the browser: the issuer, with a state, a nonce and a PKCE challenge of this attempt. */
export async function beginSignOn(
  work: Work,
  signOn: SignOn,
  browser: Browser,
  to: { readonly back: string; readonly next: string },
): Promise<URL> {
  await takeToken(work, `sign-on ${browser.network}`, { burst: 60, perMinute: 20 })
  const configuration = await reached(configurationOf(signOn))
  const state = randomState()
  const nonce = randomNonce()
  const verifier = randomPKCECodeVerifier()
  await insertAttempt(work, {
    state_hash: hashOf(state),
    device_hash: browser.deviceHash,
    verifier,
    nonce,
    next: to.next,
    expires_at: new Date(work.now.getTime() + MINUTES * 60_000),
  })
  return buildAuthorizationUrl(configuration, {
    redirect_uri: to.back,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
}

const claimed = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().toLowerCase().refine(isMailAddress).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
})

/**
 * Who came back from the issuer. Somebody new is known by the address that the issuer has verified;
 * an address it has not verified says nothing about who they are.
 *
 * Errors  missing for an attempt of another browser, answered before or too old; conflict where the
 *         issuer's answer does not hold
 */
export async function finishSignOn(
  work: Work,
  signOn: SignOn,
  browser: Browser,
  at: { readonly url: URL; readonly lang: Lang },
): Promise<{ person: { id: string; isNew: boolean }; next: string }> {
  const state = at.url.searchParams.get('state') ?? ''
  const attempt = await takeAttempt(work, hashOf(state), browser.deviceHash)
  if (!attempt) missing()
  const configuration = await reached(configurationOf(signOn))
  const tokens = await reached(
    authorizationCodeGrant(configuration, at.url, {
      expectedState: state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    }),
  )
  const claims = claimed.safeParse(tokens.claims())
  if (!claims.success) return conflict('people.sign-on.failed')
  const issuer = configuration.serverMetadata().issuer
  const person = await inTransaction(work, async (work) => {
    const { sub, email, email_verified: verified, name } = claims.data
    const identity = await findIdentity(work, issuer, sub)
    if (identity) return { id: identity.person_id, isNew: false }
    if (email === undefined || verified !== true) return conflict('people.sign-on.no-address')
    const person = await personOf(work, email, { lang: at.lang, name })
    const row = { id: newId(), person_id: person.id, issuer, subject: sub, created_at: work.now }
    await insertIdentity(work, row)
    const actor = person.isNew ? null : await actorFor(work, person.id)
    if (actor?.person) {
      await keepOwnAudit(work, actor, 'sign-on-added')
      await warnOwner(work, actor.person, 'people.mail.sign-on-added')
    }
    return person
  })
  return { person, next: attempt.next }
}
