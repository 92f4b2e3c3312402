import type { Actor } from '#kernel/actor.ts'
import { LANGS } from '#kernel/languages.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf, notifySeats } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { RecordCard } from '#platform/provenance/provenance.ts'
import { describeBody, indexDocument } from '#platform/search/search.ts'
import { changesOf, findMember, LIVING, pledgesOf } from '../membership/index.ts'
import { countryName, externalIdsOf } from '../places/index.ts'
import { placeOfBody } from '../queries.ts'
import { letterOfReader, teamRequest } from './mails.tsx'
import { cardsOfBodies, findCity, placeNamesOf } from './queries.ts'

/** A city's public page: the facts, the promises that are public, and every change of standing. */
export async function cityPage(work: Work, slug: string) {
  const city = await findCity(work, slug)
  if (!city) missing()
  const pledges = await pledgesOf(work, city.body_id, false)
  const changes = await changesOf(work, city.body_id)
  const ids = await externalIdsOf(work, city.place_id)
  return { city, pledges, changes, ids }
}

type Letter = { readonly subject: string; readonly message: string }

const LETTERS = { burst: 5, perMinute: 0.1 }
const LETTERS_TO_CITY = { burst: 20, perMinute: 0.5 }

/**
 * Carries a message to a city's lead and deputy. The writer never sees their addresses; they see
 * the writer's, which is what the writer asks for by writing.
 *
 * Errors  forbidden without a confirmed address; too-many
 */
export function writeToCity(work: Work, actor: Actor, slug: string, letter: Letter) {
  return carry(work, actor, slug, (t, from) => letterOfReader(t, { ...letter, ...from }))
}

/** Asks the team of a city that is a member already to take somebody in. */
export function askTeam(work: Work, actor: Actor, slug: string, message: string) {
  return carry(work, actor, slug, (t, from) => teamRequest(t, { message, ...from }))
}

type Carried = Parameters<typeof notifySeats>[3]
type From = { readonly name: string; readonly address: string; readonly city: string }

async function carry(
  work: Work,
  actor: Actor,
  slug: string,
  write: (t: Parameters<Carried>[0], from: From) => ReturnType<Carried>,
): Promise<void> {
  const city = await findCity(work, slug)
  if (!city) missing()
  const { person } = actor
  ensure(person !== null, 'coalition.write.sign-in')
  const [address] = await confirmedAddressesOf(work, actor)
  ensure(address !== undefined, 'coalition.write.sign-in')
  if (!LIVING.includes(city.state)) conflict('coalition.write.no-member')
  await takeToken(work, `coalition letter ${person.id}`, LETTERS)
  await takeToken(work, `coalition letters to ${city.body_id}`, LETTERS_TO_CITY)
  const from = { name: person.name, address, city: city.name }
  await inTransaction(work, async (work) => {
    const written = await notifySeats(work, city.body_id, ['lead', 'deputy'], (t) => write(t, from))
    if (written === 0) conflict('coalition.write.nobody')
    const subject = { kind: 'member', id: city.body_id }
    await keepAudit(work, actor, { body: city.body_id, action: 'letter-carried', subject })
    await publish(work, 'coalition.letter-carried', city.body_id)
  })
}

/** Puts a member's public page into the search, in every language of the platform. */
export async function indexMember(work: Work, bodyId: string): Promise<void> {
  const member = await findMember(work, bodyId)
  if (!member) return
  const names = await placeNamesOf(work, member.place_id)
  const pledges = await pledgesOf(work, bodyId, false)
  const place = await placeOfBody(work, bodyId)
  await describeBody(work, bodyId, {
    countries: [member.country],
    populations: place?.population ? [place.population] : [],
    latitudes: typeof place?.latitude === 'number' ? [place.latitude] : [],
  })
  for (const lang of LANGS)
    await indexDocument(work, {
      kind: 'member',
      id: bodyId,
      lang,
      body: bodyId,
      visibility: 'public',
      title: member.name,
      text: [
        countryName(lang, member.country),
        ...names.map((name) => name.folded),
        ...pledges.map((pledge) => pledge.what),
      ]
        .join(' ')
        .slice(0, 20_000),
      href: `/coalition/cities/${member.slug}`,
    })
}

/** Members as the loop strip shows them. Their pages are public. */
export async function memberCards(
  work: Work,
  _actor: Actor,
  ids: readonly string[],
): Promise<readonly RecordCard[]> {
  const rows = await cardsOfBodies(work, ids)
  return rows.map((row) => ({
    id: row.body_id,
    title: row.name,
    href: `/coalition/cities/${row.slug}`,
  }))
}
