import { type Insertable, sql, type Updateable } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type {
  ApplicationState,
  ApplicationTable,
  CoalitionTables,
  CoalitionViews,
} from '../tables.ts'
import { isMembershipOfficer } from './policy.ts'

const db = (work: Work) => tablesOf<CoalitionTables & CoalitionViews & PeopleViews>(work)

export const OPEN_STATES: readonly ApplicationState[] = [
  'submitted',
  'clarification',
  'first-approved',
]

/** A draft whose named signatory said that it is not from them is no private matter any more. */
const DISOWNED = sql<boolean>`exists (select from coalition.signing s
  where s.application_id = application.id and s.answer = 'not-mine')`

/** A wish as its applicant and the membership officers see it; to everybody else there is none. */
export function findApplication(work: Work, actor: Actor, id: string) {
  const mine = sql<boolean>`(application.person_id = ${actor.person?.id ?? null}::uuid
    or (${isMembershipOfficer(actor)} and (application.state <> 'draft' or ${DISOWNED})))`
  return db(work)
    .selectFrom('coalition.application as application')
    .innerJoin('coalition.place as place', 'place.id', 'application.place_id')
    .selectAll('application')
    .select(['place.name as place_name', 'place.country', 'place.division', 'place.geonames_id'])
    .select(['place.latitude', 'place.longitude', 'place.population as place_population'])
    .select(['place.position_kind', 'place.position_near', 'place.position_km'])
    .where('application.id', '=', id)
    .where(mine)
    .executeTakeFirst()
}

export type FoundApplication = NonNullable<Awaited<ReturnType<typeof findApplication>>>

/** The wish a second contact was asked about, by the hash of the token in their mail. */
export const findByToken = (work: Work, hash: Buffer) =>
  db(work)
    .selectFrom('coalition.application as application')
    .innerJoin('coalition.place as place', 'place.id', 'application.place_id')
    .innerJoin('people.person_card as person', 'person.id', 'application.person_id')
    .select(['application.id', 'application.person_id', 'application.state', 'application.lang'])
    .select([
      'application.legal_name',
      'application.deputy_name',
      'application.deputy_confirmed_at',
    ])
    .select(['application.browser_hash', 'application.lead_title', 'application.version'])
    .select(['place.name as place_name', 'place.country', 'person.name as applicant'])
    .where('application.deputy_token_hash', '=', hash)
    .executeTakeFirst()

export async function insertApplication(
  work: Work,
  row: Insertable<ApplicationTable>,
): Promise<void> {
  await db(work).insertInto('coalition.application').values(row).execute()
}

/** Changes a wish that nobody else changed meanwhile. Returns whether it did. */
export async function updateApplication(
  work: Work,
  wish: { readonly id: string; readonly version: number },
  set: Updateable<ApplicationTable>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('coalition.application')
    .set({ ...set, version: wish.version + 1 })
    .where('id', '=', wish.id)
    .where('version', '=', wish.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function insertEvent(
  work: Work,
  event: Omit<Insertable<CoalitionTables['coalition.application_event']>, 'at'>,
): Promise<void> {
  await db(work)
    .insertInto('coalition.application_event')
    .values({ ...event, at: work.now })
    .execute()
}

export const eventsOf = (work: Work, applicationId: string) =>
  db(work)
    .selectFrom('coalition.application_event as event')
    .leftJoin('people.person_card as person', 'person.id', 'event.person_id')
    .select(['event.id', 'event.at', 'event.kind', 'event.by_role', 'event.detail', 'event.why'])
    .select('person.name')
    .where('event.application_id', '=', applicationId)
    .orderBy('event.id', 'desc')
    .limit(200)
    .execute()

export type ApplicationEvent = Awaited<ReturnType<typeof eventsOf>>[number]

/** The newest look at each check, as long as the applicant changed nothing after it. */
export const checksOf = (work: Work, applicationId: string) =>
  db(work)
    .selectFrom('coalition.application_check as check')
    .innerJoin('coalition.application as application', 'application.id', 'check.application_id')
    .leftJoin('people.person_card as officer', 'officer.id', 'check.officer_id')
    .select(['check.kind', 'check.outcome', 'check.note', 'check.called_back_on', 'check.at'])
    .select('officer.name as officer')
    .distinctOn('check.kind')
    .where('check.application_id', '=', applicationId)
    .whereRef('check.at', '>=', 'application.updated_at')
    .orderBy('check.kind')
    .orderBy('check.number', 'desc')
    .execute()

export async function insertCheck(
  work: Work,
  check: Insertable<CoalitionTables['coalition.application_check']>,
): Promise<void> {
  await db(work).insertInto('coalition.application_check').values(check).execute()
}

export const newestLetter = (work: Work, applicationId: string) =>
  db(work)
    .selectFrom('coalition.letter')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export type Letter = NonNullable<Awaited<ReturnType<typeof newestLetter>>>

export async function insertLetter(
  work: Work,
  letter: Insertable<CoalitionTables['coalition.letter']>,
): Promise<void> {
  await db(work).insertInto('coalition.letter').values(letter).execute()
}

export const pledgesOf = (work: Work, applicationId: string) =>
  db(work)
    .selectFrom('coalition.application_pledge')
    .select(['commitment', 'what', 'measure', 'due_on', 'public'])
    .where('application_id', '=', applicationId)
    .orderBy('commitment')
    .execute()

export type FirstPledge = Awaited<ReturnType<typeof pledgesOf>>[number]

export async function replacePledges(
  work: Work,
  applicationId: string,
  pledges: readonly FirstPledge[],
): Promise<void> {
  await db(work)
    .deleteFrom('coalition.application_pledge')
    .where('application_id', '=', applicationId)
    .execute()
  await db(work)
    .insertInto('coalition.application_pledge')
    .values(pledges.map((pledge) => ({ ...pledge, application_id: applicationId })))
    .execute()
}

/** A person's own wishes, newest first. */
export const applicationsOfPerson = (work: Work, personId: string) =>
  db(work)
    .selectFrom('coalition.application as application')
    .innerJoin('coalition.place as place', 'place.id', 'application.place_id')
    .select(['application.id', 'application.state', 'application.updated_at'])
    .select(['place.name as place_name', 'place.country'])
    .where('application.person_id', '=', personId)
    .orderBy('application.created_at', 'desc')
    .limit(20)
    .execute()

export async function countDrafts(work: Work, personId: string): Promise<number> {
  const { count } = await db(work)
    .selectFrom('coalition.application')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('state', 'in', ['draft', ...OPEN_STATES])
    .executeTakeFirstOrThrow()
  return count
}

/** The secretariat's queue: what waits longest first, with how much of it was looked at. */
export const queueRows = (work: Work, show: 'waiting' | 'decided', page: number) => {
  const waiting = show === 'waiting'
  const passed = sql<number>`(select count(*) from (select distinct on (c.kind) c.kind, c.outcome
      from coalition.application_check c where c.application_id = application.id
      and c.at >= application.updated_at order by c.kind, c.number desc) newest
    where newest.outcome = 'passed')::int`
  return db(work)
    .selectFrom('coalition.application as application')
    .innerJoin('coalition.place as place', 'place.id', 'application.place_id')
    .select(['application.id', 'application.state', 'application.submitted_at'])
    .select(['application.decided_at', 'application.legal_name', 'application.previous_id'])
    .select(['place.name as place_name', 'place.country', 'application.deputy_confirmed_at'])
    .select(passed.as('passed'))
    .select(DISOWNED.as('disowned'))
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((is) =>
      is.or([
        is('application.state', 'in', waiting ? OPEN_STATES : ['active', 'refused']),
        ...(waiting ? [is.and([is('application.state', '=', 'draft'), DISOWNED])] : []),
      ]),
    )
    .orderBy(
      waiting ? 'application.submitted_at' : 'application.decided_at',
      waiting ? 'asc' : 'desc',
    )
    .orderBy('application.id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()
}

export type QueueRow = Awaited<ReturnType<typeof queueRows>>[number]

/** How long decisions took, over the last two hundred. Units: days. */
export async function medianDays(work: Work): Promise<{ days: number | null; count: number }> {
  const answer = await sql<{ days: number | null; count: number }>`
    select percentile_cont(0.5) within group
        (order by extract(epoch from decided_at - submitted_at) / 86400)::float8 as days,
      count(*)::int as count
    from (select decided_at, submitted_at from coalition.application
      where state in ('active', 'refused') order by decided_at desc limit 200) recent`.execute(
    work.db,
  )
  return answer.rows[0] ?? { days: null, count: 0 }
}

/** The member that stands for a place now, if any. */
export const memberHere = (work: Work, placeId: string) =>
  db(work)
    .selectFrom('coalition.member_card')
    .select(['body_id', 'name', 'slug'])
    .where('place_id', '=', placeId)
    .where('state', 'not in', ['left', 'merged'])
    .executeTakeFirst()

/** The member at a place of the gazetteer. */
export const memberAtGeonames = (work: Work, geonamesId: number) =>
  db(work)
    .selectFrom('coalition.member_card as card')
    .innerJoin('coalition.place as place', 'place.id', 'card.place_id')
    .select(['card.name', 'card.slug'])
    .where('place.geonames_id', '=', geonamesId)
    .where('card.state', 'not in', ['left', 'merged'])
    .executeTakeFirst()

/** Members of a country one of whose names is one of these, in whatever language. */
export const membersNamed = (work: Work, country: string, folded: readonly string[]) =>
  db(work)
    .selectFrom('coalition.member_card as card')
    .innerJoin('coalition.place_name as spelt', 'spelt.place_id', 'card.place_id')
    .select(['card.name', 'card.slug', 'card.division'])
    .distinct()
    .where('card.country', '=', country)
    .where('card.state', 'not in', ['left', 'merged'])
    .where('spelt.folded', 'in', folded.length > 0 ? folded : [''])
    .limit(20)
    .execute()

export type MemberNamed = Awaited<ReturnType<typeof membersNamed>>[number]
