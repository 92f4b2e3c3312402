import { createHmac, randomBytes } from 'node:crypto'
import { type Config, keyFor } from '#config.ts'
import type { Actor, Person } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type Limit, takeTokens } from '#platform/limits/limits.ts'
import { deleteApp, ensureFresh, factorsOf, keepOwnAudit, warnOwner } from '../guard/index.ts'
import {
  keyInGroups,
  newRecoveryCode,
  otpauthUri,
  plainCode,
  SECRET_BYTES,
  seal,
  stepsOf,
  unseal,
} from '../one-time-codes/index.ts'
import { addressesOfPerson, findSignIn } from '../queries.ts'
import { hashOf } from '../service.ts'
import { type Browser, isJustOpened, letRunOut, openSignIn } from '../sign-in/index.ts'
import {
  confirmBegun,
  findApp,
  findCode,
  hideCodes,
  insertBegun,
  isKnownBrowser,
  replaceCodes,
  shownSince,
  strengthen,
  takeCode,
  takeStep,
} from './queries.ts'

/** What is derived from the platform's secret for second factors. */
export type FactorKeys = { readonly sealing: Buffer; readonly hashing: Buffer }

export const factorKeys = (config: Config): FactorKeys => ({
  sealing: keyFor(config, 'people: secrets of authenticator apps'),
  hashing: keyFor(config, 'people: recovery codes'),
})

/** Who is at the other end, and with which sign-in. */
export type Ceremony = {
  readonly keys: FactorKeys
  readonly browser: Browser
  readonly token: string | undefined
}

const RECOVERY_CODES = 10
/** What an app shows beside the code: short, for a small picture. */
const ISSUER = 'C2R'
/** How long a secret that was begun, and codes that were made, may be shown. */
const SHOWN_MS = 15 * 60_000

/*
 * Six digits with a window of three: a guess is right once in 333,333. All networks together have
 * 240 guesses a day, that is 1,400 days of trying for one right one. Who showed a second
 * factor in their browser before is counted there alone, so that no stranger keeps them out.
 */
const FROM_BROWSER: Limit = { burst: 5, perMinute: 1 }
const FROM_STRANGERS: Limit = { burst: 10, perMinute: 1 / 6 }

const personIn = (actor: Actor): Person => {
  ensure(actor.person !== null)
  return actor.person
}

const placeOf = (app: { id: string; person_id: string }): string =>
  `people.authenticator ${app.id} ${app.person_id}`

const codePlace = (id: string, person: string): string => `people.recovery_code ${id} ${person}`

const codeHash = ({ hashing }: FactorKeys, person: string, code: string): Buffer =>
  createHmac('sha256', hashing)
    .update(`${person} ${plainCode(code)}`)
    .digest()

async function countGuess(work: Work, person: Person, browser: Browser): Promise<void> {
  const device = browser.deviceHash.toString('hex').slice(0, 24)
  const known = await isKnownBrowser(work, person.id, browser.deviceHash)
  await takeTokens(work, [
    { key: `second-factor ${person.id} ${device}`, limit: FROM_BROWSER },
    ...(known ? [] : [{ key: `second-factor ${person.id}`, limit: FROM_STRANGERS }]),
  ])
}

/** Begins to set up an app: a new secret, which counts for nothing until a code of it is shown. */
export async function beginApp(work: Work, actor: Actor, ceremony: Ceremony): Promise<void> {
  const person = personIn(actor)
  await ensureFresh(work, actor, ceremony.token)
  await inTransaction(work, async (work) => {
    const app = { id: newId(), person_id: person.id }
    const secret = randomBytes(SECRET_BYTES)
    await insertBegun(work, { ...app, sealed: seal(ceremony.keys.sealing, placeOf(app), secret) })
  })
}

async function begunSecret(work: Work, person: Person, keys: FactorKeys) {
  const app = await findApp(work, person.id, 'begun')
  if (!app || work.now.getTime() - app.created_at.getTime() > SHOWN_MS) return null
  const secret = unseal(keys.sealing, placeOf(app), app.sealed)
  return secret && { app, secret }
}

/** What the app has to be told, while it is being set up; null when nothing was begun just now. */
export async function begunApp(work: Work, actor: Actor, keys: FactorKeys) {
  const person = personIn(actor)
  const begun = await begunSecret(work, person, keys)
  if (!begun) return null
  const [address = person.name] = await addressesOfPerson(work, person.id)
  const account = address.slice(0, 100)
  const uri = otpauthUri(begun.secret, { issuer: ISSUER, account })
  return { uri, key: keyInGroups(begun.secret) }
}

/**
 * Puts the app in use once a code of it is shown, in place of the one before, and makes the codes
 * for paper. In this sign-in a second factor has been shown by that.
 *
 * Errors  invalid for a wrong code; conflict when nothing was begun just now; too-many
 */
export async function confirmApp(
  work: Work,
  actor: Actor,
  ceremony: Ceremony,
  code: string,
): Promise<void> {
  const person = personIn(actor)
  const { keys, token, browser } = ceremony
  await ensureFresh(work, actor, token)
  const begun = await begunSecret(work, person, keys)
  if (!begun) return conflict('people.factor.begin-again')
  await countGuess(work, person, browser)
  const step = stepsOf(begun.secret, code, work.now).at(-1)
  if (step === undefined) return invalid('people.factor.wrong', {}, 'code')
  await inTransaction(work, async (work) => {
    if (!(await confirmBegun(work, begun.app, step))) conflict('people.factor.begin-again')
    await makeCodes(work, person, keys)
    if (token !== undefined) await strengthen(work, hashOf(token))
    await keepOwnAudit(work, actor, 'app-added', { kind: 'authenticator', id: begun.app.id })
    await warnOwner(work, person, 'people.mail.app-added')
  })
}

async function makeCodes(work: Work, person: Person, keys: FactorKeys): Promise<void> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => {
    const [id, code] = [newId(), newRecoveryCode()]
    const sealed = seal(keys.sealing, codePlace(id, person.id), Buffer.from(code))
    return { id, code_hash: codeHash(keys, person.id, code), sealed }
  })
  await replaceCodes(work, person.id, codes)
}

/** Makes ten new codes for paper; those before open nothing any more. */
export async function renewCodes(work: Work, actor: Actor, ceremony: Ceremony): Promise<void> {
  const person = personIn(actor)
  await ensureFresh(work, actor, ceremony.token)
  await inTransaction(work, async (work) => {
    if ((await factorsOf(work, person.id)).app === null) conflict('people.factor.none')
    await makeCodes(work, person, ceremony.keys)
    await keepOwnAudit(work, actor, 'recovery-codes-made')
    await warnOwner(work, person, 'people.mail.codes-made')
  })
}

/** The codes made just now, until their owner says that they kept them. */
export async function shownCodes(
  work: Work,
  actor: Actor,
  ceremony: Ceremony,
): Promise<readonly string[]> {
  const person = personIn(actor)
  await ensureFresh(work, actor, ceremony.token)
  const since = new Date(work.now.getTime() - SHOWN_MS)
  const rows = await shownSince(work, person.id, since)
  return rows.flatMap(({ id, sealed }) => {
    const place = codePlace(id, person.id)
    const code = sealed && unseal(ceremony.keys.sealing, place, sealed)
    return code ? [code.toString()] : []
  })
}

export async function keepCodes(work: Work, actor: Actor): Promise<void> {
  await hideCodes(work, personIn(actor).id)
}

/** Takes the app and its codes for paper out. */
export async function removeApp(work: Work, actor: Actor, ceremony: Ceremony): Promise<void> {
  const person = personIn(actor)
  await ensureFresh(work, actor, ceremony.token)
  await inTransaction(work, async (work) => {
    if ((await factorsOf(work, person.id)).app === null) conflict('people.factor.none')
    await deleteApp(work, person.id)
    await keepOwnAudit(work, actor, 'app-removed')
    await warnOwner(work, person, 'people.mail.app-removed')
  })
}

type Shown = { readonly by: 'app' | 'paper'; readonly name: string; readonly isFirst: boolean }

/** What a code opens: its name, and whether it is taken now or was taken before. */
async function takeShown(
  work: Work,
  person: Person,
  keys: FactorKeys,
  code: string,
): Promise<Shown | null> {
  const paper = await findCode(work, person.id, codeHash(keys, person.id, code))
  if (paper) return { by: 'paper', name: paper.id, isFirst: await takeCode(work, paper.id) }
  const app = await findApp(work, person.id, 'in use')
  const secret = app && unseal(keys.sealing, placeOf(app), app.sealed)
  if (!app || !secret) return null
  const step = stepsOf(secret, plainCode(code), work.now).at(-1)
  if (step === undefined) return null
  return { by: 'app', name: `${app.id} ${step}`, isFirst: await takeStep(work, app.id, step) }
}

/**
 * Takes a code of the app, or one for paper, as second factor: a new sign-in that has it takes the
 * place of this one. The same press sent twice gets the same; for anybody else a code counts once.
 *
 * Errors  invalid for a wrong or used code; too-many
 */
export async function showFactor(work: Work, actor: Actor, ceremony: Ceremony, code: string) {
  const person = personIn(actor)
  const { keys, browser, token = '' } = ceremony
  const signIn = await findSignIn(work, hashOf(token))
  ensure(signIn?.person_id === person.id)
  await countGuess(work, person, browser)
  return inTransaction(work, async (work) => {
    const shown = await takeShown(work, person, keys, code)
    if (!shown) return invalid('people.factor.wrong', {}, 'code')
    const stronger = createHmac('sha256', keys.hashing)
      .update(`stronger ${token} ${shown.name}`)
      .digest('base64url')
    if (!shown.isFirst && !(await isJustOpened(work, hashOf(stronger), browser.deviceHash)))
      return invalid('people.factor.used', {}, 'code')
    const how = { method: signIn.method, strong: true, token: stronger }
    const opened = await openSignIn(work, person.id, browser, {
      ...how,
      seat: signIn.acting_seat_id,
    })
    await letRunOut(work, signIn.id)
    if (shown.isFirst) await keepOwnAudit(work, actor, `second-factor-shown-${shown.by}`)
    if (shown.isFirst && shown.by === 'paper')
      await warnOwner(work, person, 'people.mail.code-used')
    return opened
  })
}
