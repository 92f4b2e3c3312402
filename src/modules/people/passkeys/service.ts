import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Actor, Person } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { deleteApp, ensureFresh, keepOwnAudit, warnOwner } from '../guard/index.ts'
import { addressesOfPerson, findPerson } from '../queries.ts'
import type { Browser } from '../sign-in/index.ts'
import { findTeam, may } from '../team/index.ts'
import {
  deleteKeys,
  deletePasskey,
  findPasskey,
  insertChallenge,
  insertPasskey,
  noteUse,
  passkeysOf,
  takeChallenge,
} from './queries.ts'

/** Who relies on the passkeys: the site, by its configured address and never by a request's. */
export type Relying = { readonly id: string; readonly origin: string; readonly name: string }

const MINUTES = 5
/** More than anybody owns; a list that cannot grow without end. */
const MOST_PASSKEYS = 20

const until = (work: Work): Date => new Date(work.now.getTime() + MINUTES * 60_000)

const personIn = (actor: Actor): Person => actor.person ?? missing()

/** What the browser asks the authenticator for, to add a passkey to one's own account. */
export async function registrationOptions(work: Work, actor: Actor, at: Relying, browser: Browser) {
  const person = personIn(actor)
  const [address] = await addressesOfPerson(work, person.id)
  const held = await passkeysOf(work, person.id)
  const options = await generateRegistrationOptions({
    rpName: at.name,
    rpID: at.id,
    userID: new TextEncoder().encode(person.id),
    userName: address ?? person.name,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: held.map((passkey) => ({
      id: passkey.credential_id,
      transports: passkey.transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: MINUTES * 60_000,
  })
  await insertChallenge(work, {
    challenge: options.challenge,
    purpose: 'registration',
    person_id: person.id,
    device_hash: browser.deviceHash,
    expires_at: until(work),
  })
  return options
}

/** The library throws on whatever does not hold; to the reader every failure is the same. */
async function heldTrue<T extends { readonly verified: boolean }>(answer: Promise<T>): Promise<T> {
  const result = await answer.catch(() => undefined)
  if (!result?.verified) invalid('people.passkey.failed')
  return result
}

/**
 * Adds a passkey, with the owner's presence verified by the authenticator. Their addresses are told.
 *
 * Errors  invalid for whatever the authenticator's answer does not prove; forbidden for an officer
 *         who has a passkey and has not shown it in this sign-in
 */
export async function addPasskey(
  work: Work,
  actor: Actor,
  ceremony: { readonly at: Relying; readonly browser: Browser; readonly token: string | undefined },
  answer: { readonly response: RegistrationResponseJSON; readonly name: string },
): Promise<string> {
  const person = personIn(actor)
  await ensureFresh(work, actor, ceremony.token)
  const { at, browser } = ceremony
  const { registrationInfo } = await heldTrue(
    verifyRegistrationResponse({
      response: answer.response,
      expectedChallenge: (challenge) =>
        takeChallenge(work, {
          challenge,
          purpose: 'registration',
          person_id: person.id,
          device_hash: browser.deviceHash,
        }),
      expectedOrigin: at.origin,
      expectedRPID: at.id,
      requireUserVerification: true,
    }),
  )
  if (!registrationInfo) return invalid('people.passkey.failed')
  return inTransaction(work, async (work) => {
    if ((await passkeysOf(work, person.id)).length >= MOST_PASSKEYS) conflict('people.passkey.most')
    const { credential, credentialBackedUp } = registrationInfo
    const id = newId()
    const made = await insertPasskey(work, {
      id,
      person_id: person.id,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      name: answer.name,
      backed_up: credentialBackedUp,
      created_at: work.now,
      last_used_at: null,
    })
    if (!made) conflict('people.passkey.known')
    await keepOwnAudit(work, actor, 'passkey-added', { kind: 'passkey', id })
    await warnOwner(work, person, 'people.mail.passkey-added')
    return id
  })
}

/** Takes a passkey out; what it opened stays open until it ends or is revoked. */
export async function removePasskey(
  work: Work,
  actor: Actor,
  token: string | undefined,
  id: string,
): Promise<void> {
  const person = personIn(actor)
  await ensureFresh(work, actor, token)
  await inTransaction(work, async (work) => {
    if (!(await deletePasskey(work, person.id, id))) missing()
    await keepOwnAudit(work, actor, 'passkey-removed', { kind: 'passkey', id })
    await warnOwner(work, person, 'people.mail.passkey-removed')
  })
}

/** The question for signing in: no address is asked for, the authenticator knows its owner. */
export async function signInOptions(work: Work, at: Relying, browser: Browser) {
  await takeToken(work, `passkeys ${browser.network}`, { burst: 60, perMinute: 20 })
  const options = await generateAuthenticationOptions({
    rpID: at.id,
    userVerification: 'required',
    timeout: MINUTES * 60_000,
  })
  await insertChallenge(work, {
    challenge: options.challenge,
    purpose: 'sign-in',
    person_id: null,
    device_hash: browser.deviceHash,
    expires_at: until(work),
  })
  return options
}

/**
 * Who answered the question with their passkey.
 *
 * Errors  invalid, the same for a passkey nobody has, a wrong signature, an old or foreign question,
 *         and a counter that went back (a copied authenticator)
 */
export async function personOfPasskey(
  work: Work,
  at: Relying,
  browser: Browser,
  response: AuthenticationResponseJSON,
): Promise<string> {
  await takeToken(work, `passkeys ${browser.network}`, { burst: 60, perMinute: 20 })
  const passkey = await findPasskey(work, response.id)
  if (!passkey) return invalid('people.passkey.failed')
  const { authenticationInfo } = await heldTrue(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) =>
        takeChallenge(work, {
          challenge,
          purpose: 'sign-in',
          person_id: null,
          device_hash: browser.deviceHash,
        }),
      expectedOrigin: at.origin,
      expectedRPID: at.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: passkey.transports as AuthenticatorTransport[],
      },
    }),
  )
  await noteUse(work, passkey.id, authenticationInfo.newCounter)
  return passkey.person_id
}

/**
 * Forgets every second factor and ends the sign-ins of an officer who lost them, so that they can
 * set up a new one with their mailbox. Another administrator does it, for the record, and they are told.
 */
export function resetPasskeys(work: Work, actor: Actor, slug: string, id: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const { body, seats } = await findTeam(work, actor, slug)
    const seat = seats.find((held) => held.id === id) ?? missing()
    ensure(may.resetPasskeys(actor, body, seat))
    await deleteKeys(work, seat.person_id)
    await deleteApp(work, seat.person_id)
    await keepAudit(work, actor, {
      body: body.id,
      action: 'passkeys-reset',
      subject: { kind: 'seat', id },
    })
    const person = await findPerson(work, seat.person_id)
    if (person) await warnOwner(work, person, 'people.mail.factors-removed')
  })
}
