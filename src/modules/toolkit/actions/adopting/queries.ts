import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { RecordRef } from '#platform/provenance/provenance.ts'
import type { ActionTables, Status } from '../record/index.ts'
import type { AdoptionTables, Moment, OriginKind } from './tables.ts'

const db = (work: Work) => tablesOf<AdoptionTables & ActionTables & PeopleViews>(work)

/** An adoption is as visible as the action it began, in every list and every count. */
const seen = (work: Work, actor: Actor) =>
  db(work)
    .selectFrom('toolkit.adoption as adoption')
    .innerJoin('toolkit.action as action', 'action.id', 'adoption.action_id')
    .innerJoin('people.body_card as body', 'body.id', 'adoption.body_id')
    .where(visible(actor, { body: 'action.body_id', visibility: 'action.visibility' }))

const columns = [
  ...(['adoption.id', 'adoption.action_id as actionId', 'adoption.body_id as bodyId'] as const),
  ...(['adoption.origin_kind as originKind', 'adoption.origin_id as originId'] as const),
  ...(['adoption.adopted_at as adoptedAt', 'adoption.quiet_at as quietAt'] as const),
  ...(['adoption.origin_body_id as originBodyId', 'action.title', 'action.status'] as const),
  ...(['action.visibility', 'action.lead', 'body.name as city', 'body.demo'] as const),
] as const

export const findAdoption = (
  work: Work,
  actor: Actor,
  which: { readonly id: string } | { readonly action: string },
) =>
  seen(work, actor)
    .select(columns)
    .$if('id' in which, (query) => query.where('adoption.id', '=', 'id' in which ? which.id : ''))
    .$if('action' in which, (query) =>
      query.where('adoption.action_id', '=', 'action' in which ? which.action : ''),
    )
    .executeTakeFirst()

export type Adoption = NonNullable<Awaited<ReturnType<typeof findAdoption>>>

/** What this body has already begun from a record, the newest, as far as this actor may see it. */
export const ownAdoption = (work: Work, actor: Actor, origin: RecordRef, bodyId: string) =>
  seen(work, actor)
    .select(columns)
    .where('adoption.origin_kind', '=', origin.kind as OriginKind)
    .where('adoption.origin_id', '=', origin.id)
    .where('adoption.body_id', '=', bodyId)
    .orderBy('adoption.adopted_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Cities named in one list; the rest is counted. */
const MOST_NAMED = 12

/**
 * Who took a record over, as far as this actor may see the actions: how many cities, and of those
 * whose action is public, or who are the reader's own, the name.
 */
export async function adoptersOf(work: Work, actor: Actor, origin: RecordRef) {
  const rows = await seen(work, actor)
    .select(['adoption.body_id as bodyId', 'body.name as city', 'body.demo'])
    .select((is) => [
      sql<string | null>`(array_agg(adoption.action_id order by adoption.adopted_at)
        filter (where action.visibility = 'public' or action.body_id = ${
          actor.acting?.bodyId ?? null
        }::uuid))[1]`.as('actionId'),
      is.fn.min('adoption.adopted_at').as('since'),
    ])
    .where('adoption.origin_kind', '=', origin.kind as OriginKind)
    .where('adoption.origin_id', '=', origin.id)
    .groupBy(['adoption.body_id', 'body.name', 'body.demo'])
    .orderBy('since')
    .orderBy('body.name')
    .execute()
  const named = rows.flatMap(({ actionId, city, demo }) =>
    actionId === null ? [] : [{ actionId, city, demo }],
  )
  return { cities: rows.length, named: named.slice(0, MOST_NAMED) }
}

export type Adopters = Awaited<ReturnType<typeof adoptersOf>>

const MOST_REPORTS = 10

/** Answers of cities: only where both the answer and its action may be seen. */
const told = (work: Work, actor: Actor) =>
  seen(work, actor)
    .innerJoin('toolkit.adoption_report as report', 'report.adoption_id', 'adoption.id')
    .where(visible(actor, { body: 'report.body_id', visibility: 'report.visibility' }))
    .select(['report.id', 'report.used', 'report.changed', 'report.recommend', 'report.evidence'])
    .select(['report.at', 'report.moment', 'body.name as city', 'body.demo'])

/** What cities told of it, the newest first. */
export const reportsOf = (work: Work, actor: Actor, origin: RecordRef) =>
  told(work, actor)
    .where('adoption.origin_kind', '=', origin.kind as OriginKind)
    .where('adoption.origin_id', '=', origin.id)
    .orderBy('report.at', 'desc')
    .orderBy('report.id')
    .limit(MOST_REPORTS)
    .execute()

/** What its own city told of one adoption, as far as this actor may read that, the newest first. */
export const reportsBy = (work: Work, actor: Actor, adoption: string) =>
  told(work, actor).where('adoption.id', '=', adoption).orderBy('report.at', 'desc').execute()

export type Report = Awaited<ReturnType<typeof reportsOf>>[number]

/** The report of one moment, to be changed by who wrote it; the caller has found the adoption. */
export const findReport = (work: Work, adoption: string, moment: Moment) =>
  db(work)
    .selectFrom('toolkit.adoption_report')
    .selectAll()
    .where('adoption_id', '=', adoption)
    .where('moment', '=', moment)
    .executeTakeFirst()

/** Returns whether it was written: the same person took the same record over before. */
export async function insertAdoption(
  work: Work,
  values: Omit<
    AdoptionTables['toolkit.adoption'],
    'asked_at' | 'asked_closing_at' | 'quiet_at' | 'adopted_at'
  >,
): Promise<boolean> {
  const made = await db(work)
    .insertInto('toolkit.adoption')
    .values({
      ...values,
      ...{ adopted_at: work.now, asked_at: null, asked_closing_at: null, quiet_at: null },
    })
    .onConflict((on) =>
      on.columns(['origin_kind', 'origin_id', 'body_id', 'adopted_by']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const setQuiet = (work: Work, id: string, at: Date | null) =>
  db(work).updateTable('toolkit.adoption').set({ quiet_at: at }).where('id', '=', id).execute()

type ReportValues = Pick<
  AdoptionTables['toolkit.adoption_report'],
  'used' | 'changed' | 'recommend' | 'evidence' | 'visibility' | 'person_id'
>

/** Writes the report of a moment, or its next version. Returns false where somebody was first. */
export async function keepReport(
  work: Work,
  at: { readonly id: string; readonly adoption: Adoption; readonly moment: Moment },
  { version, values }: { readonly version: number; readonly values: ReportValues },
): Promise<boolean> {
  if (version > 0) {
    const done = await db(work)
      .updateTable('toolkit.adoption_report')
      .set({ ...values, at: work.now, version: version + 1 })
      .where('adoption_id', '=', at.adoption.id)
      .where('moment', '=', at.moment)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    return done !== undefined
  }
  const made = await db(work)
    .insertInto('toolkit.adoption_report')
    .values({
      ...{ ...values, id: at.id, adoption_id: at.adoption.id, moment: at.moment },
      ...{ body_id: at.adoption.bodyId, at: work.now },
    })
    .onConflict((on) => on.columns(['adoption_id', 'moment']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Bodies with something to be told, whether or not they may see it yet. */
export async function untoldBodies(work: Work): Promise<readonly string[]> {
  const rows = await db(work)
    .selectFrom('toolkit.adoption')
    .select('origin_body_id')
    .distinct()
    .where('told_at', 'is', null)
    .execute()
  return rows.map((row) => row.origin_body_id)
}

/** What a body is to be told and may see by now, held until the transaction ends. */
export const untoldOf = (work: Work, lead: Actor, bodyId: string) =>
  seen(work, lead)
    .select(columns)
    .where('adoption.origin_body_id', '=', bodyId)
    .where('adoption.told_at', 'is', null)
    .orderBy('adoption.adopted_at')
    .limit(100)
    .forUpdate('adoption')
    .skipLocked()
    .execute()

export const markTold = (work: Work, ids: readonly string[]) =>
  db(work)
    .updateTable('toolkit.adoption')
    .set({ told_at: work.now })
    .where('id', 'in', [...ids])
    .execute()

/** Adoptions whose city is to be asked now: once weeks later, and once when it is closed. */
export function dueAdoptions(work: Work, before: Date, closed: readonly Status[]) {
  const done = sql<boolean>`action.status = any(${[...closed]}::text[])`
  const answered = (moment: Moment) => sql<boolean>`exists (select from toolkit.adoption_report
    as report where report.adoption_id = adoption.id and report.moment = ${moment})`
  return db(work)
    .selectFrom('toolkit.adoption as adoption')
    .innerJoin('toolkit.action as action', 'action.id', 'adoption.action_id')
    .select(['adoption.id', 'adoption.body_id as bodyId', 'action.title'])
    .select(done.as('closed'))
    .where('adoption.quiet_at', 'is', null)
    .where('adoption.asked_closing_at', 'is', null)
    .where((is) =>
      is.or([
        is.and([done, is.not(answered('closing'))]),
        is.and([
          is.not(done),
          is('adoption.asked_at', 'is', null),
          is('adoption.adopted_at', '<=', before),
          is.not(answered('later')),
        ]),
      ]),
    )
    .orderBy('adoption.adopted_at')
    .limit(200)
    .forUpdate('adoption')
    .skipLocked()
    .execute()
}

export const markAsked = (work: Work, id: string, closed: boolean) =>
  db(work)
    .updateTable('toolkit.adoption')
    .set({ asked_at: work.now, ...(closed ? { asked_closing_at: work.now } : {}) })
    .where('id', '=', id)
    .execute()

/** A body as others call it, and whether it is in good standing. */
export const bodyCard = (work: Work, id: string) =>
  db(work)
    .selectFrom('people.body_card')
    .select(['id', 'name', 'slug', 'kind', 'standing'])
    .where('id', '=', id)
    .executeTakeFirst()
