import { type Insertable, sql, type Updateable } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type {
  CoalitionTables,
  CoalitionViews,
  MemberState,
  MemberTable,
  PledgeTable,
} from '../tables.ts'

const db = (work: Work) => tablesOf<CoalitionTables & CoalitionViews & PeopleViews>(work)

const CHUNK = 2000

export async function insertMembers(work: Work, members: readonly Insertable<MemberTable>[]) {
  for (let at = 0; at < members.length; at += CHUNK)
    await db(work)
      .insertInto('coalition.member')
      .values(members.slice(at, at + CHUNK))
      .execute()
}

export async function insertChanges(
  work: Work,
  changes: readonly Insertable<CoalitionTables['coalition.standing_change']>[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += CHUNK)
    await db(work)
      .insertInto('coalition.standing_change')
      .values(changes.slice(at, at + CHUNK))
      .execute()
}

export async function insertPledges(work: Work, pledges: readonly Insertable<PledgeTable>[]) {
  for (let at = 0; at < pledges.length; at += CHUNK)
    await db(work)
      .insertInto('coalition.pledge')
      .values(pledges.slice(at, at + CHUNK))
      .execute()
}

/** A member with its body and place, by the body's id. */
export const findMember = (work: Work, bodyId: string) =>
  db(work)
    .selectFrom('coalition.member as member')
    .innerJoin('people.body_card as body', 'body.id', 'member.body_id')
    .innerJoin('coalition.place as place', 'place.id', 'member.place_id')
    .selectAll('member')
    .select(['body.name', 'body.slug', 'body.standing', 'body.demo'])
    .select(['place.name as place_name', 'place.country', 'place.geonames_id'])
    .where('member.body_id', '=', bodyId)
    .executeTakeFirst()

export type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>

/** Whether the body the actor acts for is of the demonstration. */
export async function isDemo(work: Work, actor: Actor): Promise<boolean> {
  const body = await db(work)
    .selectFrom('people.body_card')
    .select('demo')
    .where('id', '=', actor.acting?.bodyId ?? null)
    .executeTakeFirst()
  return body?.demo ?? false
}

/** A member that left this place, whose history a return takes up again. */
export const findFormerMember = (work: Work, placeId: string) =>
  db(work)
    .selectFrom('coalition.member')
    .select(['body_id', 'version', 'state'])
    .where('place_id', '=', placeId)
    .where('state', '=', 'left')
    .orderBy('member_since', 'desc')
    .executeTakeFirst()

export async function updateMember(
  work: Work,
  member: { readonly body_id: string; readonly version: number },
  set: Updateable<MemberTable>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('coalition.member')
    .set({ ...set, version: member.version + 1 })
    .where('body_id', '=', member.body_id)
    .where('version', '=', member.version)
    .returning('body_id')
    .executeTakeFirst()
  return changed !== undefined
}

export const changesOf = (work: Work, bodyId: string) =>
  db(work)
    .selectFrom('coalition.standing_change')
    .select(['id', 'at', 'effective_on', 'from_state', 'to_state', 'reason', 'by_role'])
    .where('body_id', '=', bodyId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

export type StandingChange = Awaited<ReturnType<typeof changesOf>>[number]

/** What a member promised: all of it for its own people, the public part for everybody else. */
export const pledgesOf = (work: Work, bodyId: string, all: boolean) =>
  db(work)
    .selectFrom('coalition.pledge as pledge')
    .leftJoin('people.body_card as peer', 'peer.id', 'pledge.peer_body_id')
    .selectAll('pledge')
    .select('peer.name as peer_name')
    .where('pledge.body_id', '=', bodyId)
    .$if(!all, (query) => query.where('pledge.public', '=', true))
    .orderBy('pledge.due_on', 'desc')
    .orderBy('pledge.commitment')
    .limit(100)
    .execute()

export type Pledge = Awaited<ReturnType<typeof pledgesOf>>[number]

export const findPledge = (work: Work, id: string) =>
  db(work)
    .selectFrom('coalition.pledge as pledge')
    .innerJoin('people.body_card as body', 'body.id', 'pledge.body_id')
    .selectAll('pledge')
    .select(['body.name', 'body.slug'])
    .where('pledge.id', '=', id)
    .executeTakeFirst()

export async function updatePledge(
  work: Work,
  pledge: { readonly id: string; readonly version: number },
  set: Updateable<PledgeTable>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('coalition.pledge')
    .set({ ...set, updated_at: work.now, version: pledge.version + 1 })
    .where('id', '=', pledge.id)
    .where('version', '=', pledge.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export const observationsOf = (work: Work, bodyId: string) =>
  db(work)
    .selectFrom('coalition.observation')
    .select(['id', 'commitment', 'what', 'href', 'seen_on', 'pledge_id'])
    .where('body_id', '=', bodyId)
    .orderBy('seen_on', 'desc')
    .limit(50)
    .execute()

export type Observation = Awaited<ReturnType<typeof observationsOf>>[number]

export async function insertObservation(
  work: Work,
  seen: Insertable<CoalitionTables['coalition.observation']>,
): Promise<void> {
  await db(work)
    .insertInto('coalition.observation')
    .values(seen)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Marks an observation as what fulfilled a pledge, once. */
export async function useObservation(
  work: Work,
  seen: { readonly id: string; readonly bodyId: string; readonly pledgeId: string },
): Promise<{ href: string } | undefined> {
  return db(work)
    .updateTable('coalition.observation')
    .set({ pledge_id: seen.pledgeId })
    .where('id', '=', seen.id)
    .where('body_id', '=', seen.bodyId)
    .where('pledge_id', 'is', null)
    .returning('href')
    .executeTakeFirst()
}

export const membersConfirmedBefore = (work: Work, day: string, states: readonly MemberState[]) =>
  db(work)
    .selectFrom('coalition.member')
    .select(['body_id', 'version', 'state', 'confirmed_on', 'asked_on'])
    .where('confirmed_on', '<', day)
    .where('state', 'in', states)
    .orderBy('body_id')
    .limit(500)
    .execute()

export const membersLeavingBy = (work: Work, day: string) =>
  db(work)
    .selectFrom('coalition.member')
    .select(['body_id', 'version', 'state', 'effective_on', 'notice'])
    .where('state', '=', 'leaving')
    .where('effective_on', '<=', day)
    .limit(500)
    .execute()

/** Pledges that are due on this day for a reminder, and those whose day has passed. */
export const pledgesDue = (work: Work, from: string, to: string) =>
  db(work)
    .selectFrom('coalition.pledge as pledge')
    .innerJoin('coalition.member as member', 'member.body_id', 'pledge.body_id')
    .select(['pledge.id', 'pledge.body_id', 'pledge.what', 'pledge.due_on', 'pledge.version'])
    .where('pledge.state', 'in', ['planned', 'under-way'])
    .where('member.state', 'in', ['active', 'lapsing'])
    .where('pledge.due_on', '>=', from)
    .where('pledge.due_on', '<=', to)
    .orderBy('pledge.id')
    .limit(2000)
    .execute()

/** Open matters of standing for the secretariat, what runs out first at the top. */
export const standingMatters = (work: Work) =>
  db(work)
    .selectFrom('coalition.member as member')
    .innerJoin('people.body_card as body', 'body.id', 'member.body_id')
    .select(['member.body_id', 'body.name', 'body.slug', 'member.state', 'member.effective_on'])
    .select(['member.confirmed_on', 'member.answer'])
    .where('member.state', 'in', [
      'lapsing',
      'lapsed',
      'suspension-noticed',
      'suspended',
      'leaving',
    ])
    .orderBy(sql`member.effective_on nulls last`)
    .orderBy(sql`member.state = 'lapsed'`)
    .orderBy('body.name')
    .limit(100)
    .execute()

export const memberBySlug = (work: Work, slug: string) =>
  db(work)
    .selectFrom('coalition.member_card')
    .select(['body_id', 'name', 'slug', 'place_id', 'state'])
    .where('slug', '=', slug)
    .executeTakeFirst()

/** Members whose signatory's mandate, or whose letter, ends on this day. */
export const mandatesEnding = (work: Work, day: string) =>
  db(work)
    .selectFrom('coalition.member as member')
    .innerJoin('coalition.application as application', 'application.id', 'member.application_id')
    .leftJoin('coalition.letter as letter', (on) =>
      on.onRef('letter.application_id', '=', 'application.id').on('letter.valid_until', '=', day),
    )
    .select('member.body_id')
    .distinct()
    .where('member.state', 'in', ['active', 'lapsing'])
    .where((is) =>
      is.or([is('application.mandate_until', '=', day), is('letter.id', 'is not', null)]),
    )
    .limit(1000)
    .execute()
