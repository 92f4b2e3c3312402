import { sql } from 'kysely'
import { seedMembers } from '#coalition'
import type { Actor } from '#kernel/actor.ts'
import { SYSTEMS } from '#kernel/frame.ts'
import { newId } from '#kernel/ids.ts'
import { LANGS } from '#kernel/languages.ts'
import { actorFor } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { indexDocuments } from '#platform/search/search.ts'
import { assessImpact, groupsOf, startCrisis } from '#toolkit'
import { BODIES, PEOPLE, seedSmallWorld } from '../../tests/world.ts'
import type { Platform } from './platform.ts'

const COUNTRIES = ['FR', 'SN', 'JP', 'BR', 'US', 'KE', 'IN', 'DE', 'MX', 'NG', 'ID', 'ES'] as const
const BEGINNINGS = [
  'San',
  'New',
  'Port',
  'Fort',
  'Mont',
  'Villa',
  'Alt',
  'Nord',
  'Bel',
  'Kar',
] as const
const ENDINGS = [
  'haven',
  'mora',
  'lind',
  'tessa',
  'quira',
  'vale',
  'dorn',
  'bara',
  'sol',
  'wick',
] as const
/** A statement takes 65,535 values; a member brings some eighty. */
const AT_ONCE = 500

/** Where the measured pages are. */
export type Seeded = {
  readonly city: string
  readonly crisis: string
  /** The address of the lead of the city whose crisis it is. */
  readonly lead: string
}

const nameOf = (at: number): string => {
  const [beginning, ending] = [BEGINNINGS[at % 10], ENDINGS[Math.floor(at / 10) % 10]]
  return `${beginning} ${ending} ${Math.floor(at / 100) + 1}`
}

const memberOf = (at: number, bodyId: string) => ({
  bodyId,
  name: nameOf(at),
  country: COUNTRIES[at % COUNTRIES.length] ?? 'FR',
  latitude: ((at * 37) % 1200) / 10 - 55,
  longitude: ((at * 89) % 3400) / 10 - 170,
  zone: 'UTC',
  population: 20_000 + ((at * 7919) % 3_000_000),
  populationYear: 2024,
  populationSource: 'Invented for the bench',
  memberSince: `20${20 + (at % 6)}-0${1 + (at % 9)}-15`,
  pledges: (['active-support', 'share-knowledge', 'advocate'] as const).map((commitment) => ({
    commitment,
    what: `Hold a review of the recovery of ${nameOf(at)} with every district`,
    measure: 'reviews held',
    dueOn: '2027-06-30',
  })),
})

/** The bodies in one statement: made one by one they would take longer than all that is measured. */
async function bodies(work: Work, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, newId)
  const names = ids.map((_, at) => nameOf(at))
  await sql`insert into people.body (id, kind, name, slug, standing, country, demo, created_at)
    select id, 'city', name, 'city-' || at, 'active', 'FR', true, ${work.now}
    from unnest(${ids}::uuid[], ${names}::text[]) with ordinality as made (id, name, at)`.execute(
    work.db,
  )
  return ids
}

/** As the register puts each member into the search, in every language. */
async function indexAll(work: Work, members: readonly ReturnType<typeof memberOf>[]) {
  const documents = members.flatMap(({ bodyId, name, country, population, latitude }, at) =>
    LANGS.map((lang) => ({
      ...{ kind: 'member', id: bodyId, lang, body: bodyId, title: name },
      visibility: 'public' as const,
      text: `${country} Hold a review of the recovery of ${name}`,
      href: `/coalition/cities/city-${at + 1}`,
      about: { countries: [country], populations: [population], latitudes: [latitude] },
    })),
  )
  for (let from = 0; from < documents.length; from += AT_ONCE)
    await indexDocuments(work, documents.slice(from, from + AT_ONCE))
}

/** A crisis with a whole matrix: twelve systems for every group the platform knows. */
async function crisisOf(work: Work, deputy: Actor): Promise<string> {
  const crisis = await startCrisis(work, deputy, {
    title: 'Flood of the river Seni',
    summary: 'The river rose over two nights and stood in the lower town for a week.',
    types: ['flood'],
    startedOn: '2026-01-10',
    phase: 'response',
    phaseNames: {},
    geography: 'Lower town',
    visibility: 'public',
  })
  for (const { key } of await groupsOf(work, BODIES.tamsara.id))
    for (const system of SYSTEMS)
      await assessImpact(work, deputy, {
        at: { crisisId: crisis, system, groupKey: key },
        said: {
          place: '',
          severity: ((system + key.length) % 4) as 0 | 1 | 2 | 3,
          trend: 'same',
          confidence: 'medium',
          source: 'Field visits',
          statement: 'Seen on the spot and told by those who live there.',
          whoCouldKnow: '',
          visibility: 'public',
        },
        version: 0,
      })
  return crisis
}

/** The small world, so many cities beside it, and one crisis with a whole matrix. */
export async function seed({ db, pool }: Platform, cities: number): Promise<Seeded> {
  const work: Work = { db, now: new Date() }
  await seedSmallWorld(work)
  await inTransaction(work, async (work) => {
    const ids = await bodies(work, cities)
    const members = ids.map((id, at) => memberOf(at, id))
    for (let from = 0; from < cities; from += AT_ONCE)
      await seedMembers(work, members.slice(from, from + AT_ONCE))
    await indexAll(work, members)
  })
  const deputy = await actorFor(work, PEOPLE.bo.id)
  if (!deputy) throw new Error('the small world has no deputy')
  const crisis = await inTransaction(work, (work) => crisisOf(work, deputy))
  // As the database does by itself after some minutes: without it plans are made for empty tables.
  await pool.query('vacuum analyze')
  return {
    city: `/coalition/cities/city-${Math.ceil(cities / 2)}`,
    crisis: `/crises/${crisis}`,
    lead: PEOPLE.amina.address,
  }
}
