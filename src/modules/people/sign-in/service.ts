import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { VISITOR } from '#kernel/actor.ts'
import { isId, newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type Limit, takeToken, takeTokens } from '#platform/limits/limits.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { mailTo } from '#platform/mail/template.ts'
import { wordsIn } from '#web/words.ts'
import { isSeatedInSecretariat, keepOwnAudit } from '../guard/index.ts'
import { ABSOLUTE_MS, actorFor, hashOf, OFFICER_MS, SLIDING_MS } from '../service.ts'
import type { Method } from '../tables.ts'
import { proofMail } from './mails.tsx'
import {
  countGuess,
  findOwner,
  findProof,
  findProofAgain,
  findProofHere,
  insertAddress,
  insertPerson,
  insertProof,
  insertSignIn,
  isJustOpened,
  knownOf,
  type Proof,
  revokeToken,
  useProof,
} from './queries.ts'

/** How long a code or link counts. */
const PROOF_MINUTES = 15
/** Wrong guesses until a code is dead. With eight digits, one in twenty million per code. */
const MOST_GUESSES = 5

/* Everybody who knows an address could ask for codes to it; what slows them must not lock its owner out. */
const FROM_NETWORK: Limit = { burst: 30, perMinute: 10 }
const FROM_PAIR: Limit = { burst: 5, perMinute: 1 }
const TO_ADDRESS: Limit = { burst: 20, perMinute: 0.5 }
const GUESSES_FROM_NETWORK: Limit = { burst: 60, perMinute: 20 }
const GUESSES_FROM_PAIR: Limit = { burst: 10, perMinute: 2 }

/** The browser at the other end. */
export type Browser = {
  readonly deviceHash: Buffer
  /** The network its address belongs to: what limits are counted by. */
  readonly network: string
  /** What its owner recognises it by: `Firefox · Linux`. */
  readonly label: string
}

const pseudonym = (address: string): string => hashOf(address).toString('hex').slice(0, 24)

/** What opens: derived from the row's seed and the platform's secret, kept nowhere. */
const sealed = (key: Buffer, purpose: string, proof: Pick<Proof, 'id' | 'seed'>): Buffer =>
  createHmac('sha256', key).update(`${purpose} ${proof.id} `).update(proof.seed).digest()

export const codeOf = (key: Buffer, proof: Pick<Proof, 'id' | 'seed'>): string =>
  String(sealed(key, 'code', proof).readUIntBE(0, 6) % 100_000_000).padStart(8, '0')

const linkTokenOf = (key: Buffer, proof: Pick<Proof, 'id' | 'seed'>): string =>
  `${proof.id}.${sealed(key, 'link', proof).toString('base64url')}`

/** The token of the sign-in a proof opens: a second press of the same button gets the same one. */
const signInTokenOf = (key: Buffer, proof: Pick<Proof, 'id' | 'seed'>): string =>
  sealed(key, 'sign-in', proof).toString('base64url')

/** Equal or not, in a time that says nothing about where they differ. */
const same = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  )

type Asked = {
  readonly address: string
  readonly lang: Lang
  readonly next: string
  /** Whose account the address is to be added to; nobody's for signing in. */
  readonly person?: string
}

/**
 * Sends a code and a link to an address, the same for an address we know and one we do not: the
 * same queries, the same message, the same answer.
 *
 * Returns the id under which this browser may now give the code
 * Errors  too-many: for the network, for the pair of address and network, and, except in a browser
 *         its owner signed in with before, for the address
 */
export async function askForCode(
  work: Work,
  key: Buffer,
  browser: Browser,
  asked: Asked,
): Promise<string> {
  const { address } = asked
  const { network, deviceHash } = browser
  const name = pseudonym(address)
  const known = await knownOf(work, address, deviceHash)
  await takeTokens(work, [
    { key: `code-asks ${network}`, limit: FROM_NETWORK },
    { key: `code-asks ${name} ${network}`, limit: FROM_PAIR },
    ...(known.known_device ? [] : [{ key: `code-asks ${name}`, limit: TO_ADDRESS }]),
  ])
  return inTransaction(work, async (work) => {
    const t = wordsIn(known.lang ?? asked.lang)
    const proof = {
      id: newId(),
      purpose: asked.person ? ('address' as const) : ('sign-in' as const),
      address,
      person_id: asked.person ?? null,
      seed: randomBytes(32),
      device_hash: deviceHash,
      lang: asked.lang,
      next: asked.next,
      created_at: work.now,
      expires_at: new Date(work.now.getTime() + PROOF_MINUTES * 60_000),
      used_at: null,
    }
    await insertProof(work, proof)
    const opening = { code: codeOf(key, proof), token: linkTokenOf(key, proof) }
    await sendMail(work, mailTo(address, t, proofMail(t, proof.purpose, opening)))
    return proof.id
  })
}

/** What this browser asked for and may still answer: the code page shows where the mail went. */
export async function proofHere(work: Work, browser: Browser, id: string) {
  return isId(id) ? findProofHere(work, id, browser.deviceHash) : undefined
}

/**
 * Holds the code somebody typed against the one that was sent, and does not use it up. The guess is
 * counted first and stays counted, so this verb must not run inside a transaction that a refusal
 * rolls back.
 *
 * Errors  invalid for a wrong code, and for one that is used, dead, old or of another browser
 */
export async function checkCode(
  work: Work,
  key: Buffer,
  browser: Browser,
  typed: { readonly ask: string; readonly code: string; readonly purpose?: Proof['purpose'] },
): Promise<Proof> {
  const { deviceHash } = browser
  await takeToken(work, `code-guesses ${browser.network}`, GUESSES_FROM_NETWORK)
  const proof = await countGuess(
    work,
    { id: typed.ask, purpose: typed.purpose ?? 'sign-in', deviceHash },
    MOST_GUESSES,
  )
  if (!proof) return invalid('people.code.over', {}, 'code')
  const pair = `code-guesses ${pseudonym(proof.address)} ${browser.network}`
  await takeToken(work, pair, GUESSES_FROM_PAIR)
  if (!same(codeOf(key, proof), typed.code))
    invalid(
      proof.attempts >= MOST_GUESSES ? 'people.code.over' : 'people.code.wrong',
      { left: MOST_GUESSES - proof.attempts },
      'code',
    )
  return proof
}

/** Takes the code somebody typed: once, whatever happens afterwards. */
export async function redeemCode(...given: Parameters<typeof checkCode>): Promise<Proof> {
  const proof = await checkCode(...given)
  if (!(await useProof(given[0], proof.id))) invalid('people.code.over', {}, 'code')
  return proof
}

/** Whose address a link would sign in, without using it: mail scanners follow links. */
export async function readLink(work: Work, key: Buffer, token: string): Promise<Proof> {
  const [id = ''] = token.split('.')
  const proof = isId(id) ? await findProof(work, id) : undefined
  if (proof?.purpose !== 'sign-in' || !same(linkTokenOf(key, proof), token)) missing()
  return proof
}

/** The same for the link somebody pressed the button of; it may have been used a moment ago. */
export async function checkLink(
  work: Work,
  key: Buffer,
  browser: Browser,
  token: string,
): Promise<Proof> {
  await takeToken(work, `code-guesses ${browser.network}`, GUESSES_FROM_NETWORK)
  const [id = ''] = token.split('.')
  const proof = isId(id) ? await findProofAgain(work, id) : undefined
  if (proof?.purpose !== 'sign-in' || !same(linkTokenOf(key, proof), token)) missing()
  return proof
}

/**
 * Signs in whoever has shown that an address is theirs, and uses the proof up. The same press sent
 * twice within a minute, in the same browser, gets the same sign-in twice: whichever answer the
 * browser keeps, it is signed in. Anybody else finds the proof used.
 *
 * Returns null when it was used up by another press or in another browser
 */
export function signInBy(
  work: Work,
  key: Buffer,
  browser: Browser,
  how: {
    readonly proof: Proof
    readonly method: Method
    readonly strong: boolean
    readonly lang: Lang
  },
): Promise<{ person: { id: string; isNew: boolean }; opened: Opened } | null> {
  const { proof, method, strong } = how
  return inTransaction(work, async (work) => {
    const token = signInTokenOf(key, proof)
    const first = await useProof(work, proof.id)
    if (!first && !(await isJustOpened(work, hashOf(token), browser.deviceHash))) return null
    const person = await personOf(work, proof.address, { lang: how.lang })
    return { person, opened: await openSignIn(work, person.id, browser, { method, strong, token }) }
  })
}

/**
 * The person an address signs in; for an address nobody has, a new account without a body.
 *
 * Returns whether it is new, or was left before it had a name: then the name is asked for next
 */
export function personOf(
  work: Work,
  address: string,
  about: { readonly lang: Lang; readonly name?: string | undefined },
): Promise<{ id: string; isNew: boolean }> {
  return inTransaction(work, async (work) => {
    const owner = await findOwner(work, address)
    if (owner) return { id: owner.person_id, isNew: owner.unnamed }
    const id = newId()
    const unnamed = about.name === undefined
    const name = about.name ?? wordsIn(about.lang)('people.unnamed')
    await insertPerson(work, { id, name, lang: about.lang, zone: 'UTC', unnamed })
    if (!(await insertAddress(work, { id: newId(), person: id, address, primary: true })))
      conflict('people.address.taken')
    const actor = await actorFor(work, id)
    await keepOwnAudit(work, actor ?? VISITOR, 'account-opened')
    return { id, isNew: unnamed }
  })
}

export type Opened = { readonly token: string; readonly seconds: number; readonly officer: boolean }

/**
 * Opens a sign-in: a random token for the cookie, its hash for the table. `strong`: a second factor
 * was shown. Who sits in the secretariat is signed in for a working day, everybody else slides on.
 */
export function openSignIn(
  work: Work,
  person: string,
  browser: Browser,
  how: {
    readonly method: Method
    readonly strong: boolean
    /** A new random one, unless the same press must open the same sign-in. */
    readonly token?: string
    /** The seat that was acted for until now. */
    readonly seat?: string | null
  },
): Promise<Opened> {
  return inTransaction(work, async (work) => {
    const token = how.token ?? randomBytes(32).toString('base64url')
    const officer = await isSeatedInSecretariat(work, person)
    const now = work.now.getTime()
    const ends = now + (officer ? OFFICER_MS : ABSOLUTE_MS)
    const isNew = await insertSignIn(work, {
      id: newId(),
      person_id: person,
      token_hash: hashOf(token),
      method: how.method,
      label: browser.label,
      expires_at: new Date(Math.min(now + SLIDING_MS, ends)),
      ends_at: new Date(ends),
      strong_at: how.strong ? work.now : null,
      device_hash: browser.deviceHash,
      acting_seat_id: how.seat ?? null,
    })
    const actor = (await actorFor(work, person)) ?? VISITOR
    if (isNew) await keepOwnAudit(work, actor, 'signed-in')
    return { token, seconds: (ends - now) / 1000, officer }
  })
}

/** Ends the sign-in of this token, at once and everywhere it may have been copied to. */
export function endSignIn(work: Work, token: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const person = await revokeToken(work, hashOf(token))
    const actor = person ? await actorFor(work, person) : null
    if (actor) await keepOwnAudit(work, actor, 'signed-out')
  })
}
