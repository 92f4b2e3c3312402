import type { Actor, Person } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { auditBy } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { draftsOf, forgetDrafts } from '#platform/drafts/drafts.ts'
import { forgetMails, mailsTo } from '#platform/mail/mail.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { ensureFresh, keepOwnAudit, warnOwner } from '../guard/index.ts'
import { addressesOfPerson, seatsOf } from '../queries.ts'
import { hashOf } from '../service.ts'
import { askForCode, type Browser, findOwner, insertAddress, redeemCode } from '../sign-in/index.ts'
import { endSeat } from '../team/index.ts'
import {
  deleteAddress,
  erasePerson,
  everythingOf,
  invitedTo,
  makePrimary,
  type OwnChange,
  ownAddresses,
  ownPerson,
  revokeSignIns,
  setActingSeat,
  updatePerson,
} from './queries.ts'

/** Whoever is signed in. Everything here is about their own account and nobody else's. */
export function self(actor: Actor): Person {
  ensure(actor.person !== null)
  return actor.person
}

/** Addresses of one account: enough for any career, too few to fill a table. */
const MOST_ADDRESSES = 10

export function nameSelf(work: Work, actor: Actor, change: OwnChange): Promise<void> {
  return inTransaction(work, async (work) => {
    const { id } = self(actor)
    await updatePerson(work, id, change)
    await keepOwnAudit(work, actor, 'account-changed')
    await publish(work, 'people.person-changed', id)
  })
}

type Ceremony = {
  readonly key: Buffer
  readonly browser: Browser
  readonly token: string | undefined
}

/** Sends a code to an address that is to be added; the same whoever may have it now. */
export async function askForAddress(
  work: Work,
  actor: Actor,
  ceremony: Ceremony,
  address: string,
): Promise<string> {
  const person = self(actor)
  await ensureFresh(work, actor, ceremony.token)
  const own = await addressesOfPerson(work, person.id)
  if (own.includes(address)) invalid('people.addresses.have', {}, 'address')
  if (own.length >= MOST_ADDRESSES) invalid('people.addresses.most', {}, 'address')
  const { lang, id } = person
  const next = '/account/addresses'
  return askForCode(work, ceremony.key, ceremony.browser, { address, lang, next, person: id })
}

/**
 * Adds the address that the code proves. Only now, with the mailbox shown to be theirs, is somebody
 * told that it belongs to another account.
 */
export async function addAddress(
  work: Work,
  actor: Actor,
  ceremony: Ceremony,
  typed: { readonly ask: string; readonly code: string },
): Promise<void> {
  const person = self(actor)
  await ensureFresh(work, actor, ceremony.token)
  const asked = { ...typed, purpose: 'address' as const }
  const proof = await redeemCode(work, ceremony.key, ceremony.browser, asked)
  if (proof.person_id !== person.id) missing()
  await inTransaction(work, async (work) => {
    const owner = await findOwner(work, proof.address)
    if (owner) conflict('people.address.taken')
    await warnOwner(work, person, 'people.mail.address-added')
    const id = newId()
    const row = { id, person: person.id, address: proof.address, primary: false }
    if (!(await insertAddress(work, row))) conflict('people.address.taken')
    await keepOwnAudit(work, actor, 'address-added', { kind: 'address', id })
  })
}

/** Emits  people.address-preferred, with the fingerprints of the address before and after */
export async function choosePrimary(
  work: Work,
  actor: Actor,
  token: string | undefined,
  id: string,
): Promise<void> {
  const person = self(actor)
  await ensureFresh(work, actor, token)
  await inTransaction(work, async (work) => {
    const own = await ownAddresses(work, person.id)
    const to = own.find((row) => row.id === id) ?? missing()
    const from = own.find((row) => row.is_primary) ?? to
    await makePrimary(work, person.id, id)
    const moved = { from: addressHash(from.address), to: addressHash(to.address) }
    await publish(work, 'people.address-preferred', person.id, moved)
    await keepOwnAudit(work, actor, 'address-preferred', { kind: 'address', id })
  })
}

/** Takes an address off the account, never the one that mail goes to. */
export async function removeAddress(
  work: Work,
  actor: Actor,
  token: string | undefined,
  id: string,
): Promise<void> {
  const person = self(actor)
  await ensureFresh(work, actor, token)
  await inTransaction(work, async (work) => {
    await warnOwner(work, person, 'people.mail.address-removed')
    if (!(await deleteAddress(work, person.id, id))) missing()
    await keepOwnAudit(work, actor, 'address-removed', { kind: 'address', id })
  })
}

/** Ends one sign-in of one's own, or with `null` every one but this. It is over with the next request. */
export function endSignIns(
  work: Work,
  actor: Actor,
  token: string | undefined,
  id: string | null,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const person = self(actor)
    const butToken = token === undefined ? null : hashOf(token)
    const ended = await revokeSignIns(work, person.id, id === null ? { butToken } : { id })
    if (id !== null && ended === 0) missing()
    await keepOwnAudit(work, actor, 'sign-ins-ended')
  })
}

/** From now on this sign-in acts for the body of this seat, one of the actor's own. */
export async function actFor(
  work: Work,
  actor: Actor,
  token: string | undefined,
  seat: string,
): Promise<void> {
  const person = self(actor)
  if (token === undefined || !actor.seats.some((held) => held.id === seat)) missing()
  if (!(await setActingSeat(work, person.id, hashOf(token), seat))) missing()
}

/** A person's own rows in another room: what the export of their data asks that room for. */
export type OwnData = {
  readonly name: string
  of(work: Work, person: string): Promise<unknown>
}

/** In which zone the place of a body lies; null where it has none. Another room knows it. */
export type ZoneOf = (work: Work, body: string) => Promise<string | null>

/** The zone somebody new is likely to be in: that of the body they act for, or are invited to. */
export async function likelyZone(work: Work, actor: Actor, zoneOf: ZoneOf): Promise<string | null> {
  const body = actor.acting?.bodyId ?? (await invitedTo(work, self(actor).id))
  return body === undefined ? null : zoneOf(work, body)
}

/** All that is kept about the actor, in a form that can be read and taken elsewhere. */
export async function exportSelf(work: Work, actor: Actor, rooms: readonly OwnData[]) {
  const { id } = self(actor)
  const { name, lang, zone, langs, created_at: since } = await ownPerson(work, id)
  const addresses = await ownAddresses(work, id)
  const texts = addresses.map((row) => row.address)
  const others: Record<string, unknown> = {}
  for (const room of rooms) others[room.name] = await room.of(work, id)
  return {
    exportedAt: work.now,
    person: { id, name, lang, zone, langs, since },
    addresses: addresses.map((row) => ({
      address: row.address,
      confirmedAt: row.confirmed_at,
      primary: row.is_primary,
    })),
    ...(await everythingOf(work, id)),
    drafts: await draftsOf(work, `person ${id}`),
    mails: await mailsTo(work, texts),
    acts: await auditBy(work, id),
    ...others,
  }
}

/**
 * Erases the actor: nothing that names them stays, nobody can sign in as them, and what they did for
 * a city stays in its record under a number.
 *
 * Errors  conflict while a body would be left without anybody at its head
 * Emits   people.person-erased, people.seat-ended
 */
export async function eraseSelf(
  work: Work,
  actor: Actor,
  token: string | undefined,
): Promise<void> {
  const person = self(actor)
  await ensureFresh(work, actor, token)
  await inTransaction(work, async (work) => {
    for (const seat of await seatsOf(work, person.id)) await endSeat(work, actor, seat.id)
    const addresses = await addressesOfPerson(work, person.id)
    await erasePerson(work, person.id, addresses)
    await forgetDrafts(work, person.id)
    await forgetMails(work, { addresses, name: person.name })
    await keepOwnAudit(work, actor, 'erased')
    // Nobody can ask for the addresses any more: where they were kept is found by their fingerprints.
    const fingerprints = addresses.map(addressHash)
    await publish(work, 'people.person-erased', person.id, { fingerprints })
  })
}
