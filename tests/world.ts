import type { BodyKind, Role } from '#kernel/actor.ts'
import { slugOf } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { PeopleTables } from '../src/modules/people/tables.ts'

/** An id that says what it is of, the same in every run: kind 1 bodies, 2 people, 3 seats. */
export const worldId = (kind: number, number: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`

export type WorldBody = {
  readonly id: string
  readonly kind: BodyKind
  readonly name: string
  readonly country: string | null
}

const body = (number: number, kind: BodyKind, name: string, country: string | null): WorldBody => ({
  id: worldId(1, number),
  kind,
  name,
  country,
})

/** The bodies of the small world. None of these cities exists; the names are in no gazetteer. */
export const BODIES = {
  secretariat: body(1, 'secretariat', 'C2R Secretariat', null),
  tamsara: body(2, 'city', 'Tamsara', 'SN'),
  orvanne: body(3, 'city', 'Orvanne-sur-Lisse', 'FR'),
  lanternworks: body(4, 'partner', 'Lanternworks Foundation', 'NL'),
} as const

export type WorldPerson = {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly lang: Lang
  readonly zone: string
  readonly seat: { body: WorldBody; roles: readonly Role[]; department?: string } | null
}

type PersonFacts = Pick<WorldPerson, 'name' | 'lang' | 'zone' | 'seat'>

const person = (number: number, facts: PersonFacts): WorldPerson => ({
  id: worldId(2, number),
  address: `${slugOf(facts.name.split(' ')[0] ?? '')}@${facts.seat ? `${slugOf(facts.seat.body.name)}.example` : 'mail.example'}`,
  ...facts,
})

const dakar = { lang: 'en', zone: 'Africa/Dakar' } as const

/** The named people that tests, seeds and screenshots share. Chen has an account and no seat. */
export const PEOPLE = {
  amina: person(1, {
    name: 'Amina Diallo',
    ...dakar,
    seat: { body: BODIES.tamsara, roles: ['lead'] },
  }),
  bo: person(2, { name: 'Bo Sarr', ...dakar, seat: { body: BODIES.tamsara, roles: ['deputy'] } }),
  chidi: person(3, {
    name: 'Chidi Faye',
    ...dakar,
    seat: { body: BODIES.tamsara, roles: ['analyst'] },
  }),
  dina: person(4, {
    name: 'Dina Kane',
    ...dakar,
    seat: { body: BODIES.tamsara, roles: ['contributor'], department: 'Public works' },
  }),
  elena: person(5, {
    name: 'Elena Ndoye',
    ...dakar,
    seat: { body: BODIES.tamsara, roles: ['reviewer'] },
  }),
  farid: person(6, {
    name: 'Farid Ba',
    ...dakar,
    seat: { body: BODIES.tamsara, roles: ['viewer'] },
  }),
  gita: person(7, {
    name: 'Gita Morel',
    lang: 'fr',
    zone: 'Europe/Paris',
    seat: { body: BODIES.orvanne, roles: ['lead'] },
  }),
  hana: person(8, {
    name: 'Hana Okabe',
    lang: 'en',
    zone: 'Asia/Tokyo',
    seat: { body: BODIES.secretariat, roles: ['membership-officer'] },
  }),
  ivo: person(9, {
    name: 'Ivo Petrov',
    lang: 'en',
    zone: 'Europe/Sofia',
    seat: { body: BODIES.secretariat, roles: ['membership-officer'] },
  }),
  jun: person(10, {
    name: 'Jun Reyes',
    lang: 'es',
    zone: 'America/Lima',
    seat: { body: BODIES.secretariat, roles: ['editor'] },
  }),
  kofi: person(11, {
    name: 'Kofi Mensah',
    lang: 'en',
    zone: 'Africa/Accra',
    seat: { body: BODIES.secretariat, roles: ['administrator', 'data-protection-officer'] },
  }),
  lena: person(12, {
    name: 'Lena de Wit',
    lang: 'en',
    zone: 'Europe/Amsterdam',
    seat: { body: BODIES.lanternworks, roles: ['partner-lead'] },
  }),
  chen: person(13, { name: 'Chen Wei', lang: 'en', zone: 'Asia/Singapore', seat: null }),
} as const

export type Name = keyof typeof PEOPLE

/** Bodies, people and seats: what every test and the demo begin with. */
export async function seedSmallWorld(work: Work): Promise<void> {
  const db = tablesOf<PeopleTables>(work)
  const at = work.now
  for (const { id, kind, name, country } of Object.values(BODIES))
    await db
      .insertInto('people.body')
      .values({
        id,
        kind,
        name,
        slug: slugOf(name),
        country,
        standing: 'active',
        demo: true,
        created_at: at,
      })
      .execute()
  for (const [index, who] of Object.values(PEOPLE).entries()) await seedPerson(work, who, index + 1)
}

async function seedPerson(work: Work, who: WorldPerson, number: number): Promise<void> {
  const db = tablesOf<PeopleTables>(work)
  const { id, name, lang, zone, address, seat } = who
  await db
    .insertInto('people.person')
    .values({ id, name, lang, zone, created_at: work.now, erased_at: null })
    .execute()
  await db
    .insertInto('people.address')
    .values({
      id: worldId(4, number),
      person_id: id,
      address,
      confirmed_at: work.now,
      is_primary: true,
    })
    .execute()
  if (!seat) return
  await db
    .insertInto('people.seat')
    .values({
      id: worldId(3, number),
      person_id: id,
      body_id: seat.body.id,
      roles: [...seat.roles],
      department: seat.department ?? null,
      since: work.now,
      term_ends: null,
      ended_at: null,
      given_by: null,
    })
    .execute()
}

/** The demo's first bodies are older than anything that happened to them. */
const WORLD_AGE_MS = 1000 * 86_400_000

/**
 * Seeds the demo coalition on a database without a single body, in one transaction: a seeding that
 * was cut off left nothing. `storage` takes the file from which one city brings its actions.
 *
 * Returns whether it did
 */
export async function seedWhenEmpty(work: Work, storage: Storage | null = null): Promise<boolean> {
  const some = await tablesOf<PeopleTables>(work)
    .selectFrom('people.body')
    .select('id')
    .executeTakeFirst()
  if (some) return false
  const { seedDemo } = await import('./demo/seed.ts')
  await inTransaction(work, async (work) => {
    await seedSmallWorld({ ...work, now: new Date(work.now.getTime() - WORLD_AGE_MS) })
    await seedDemo(work, { bodies: BODIES, people: PEOPLE }, storage)
  })
  return true
}
