import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PlanDocument } from '../document/index.ts'
import type { PlanTables } from '../tables.ts'

type Tables = PlanTables & PeopleViews

function versions(work: Work, planId: string) {
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.plan_version as version')
    .where('version.plan_id', '=', planId)
    .select(['version.number', 'version.note', 'version.sha256'])
    .select('version.published_at as publishedAt')
}

/** The published versions of a plan, newest first. */
export const versionsOf = (work: Work, planId: string) =>
  versions(work, planId).orderBy('version.number', 'desc').execute()

export type VersionLine = Awaited<ReturnType<typeof versionsOf>>[number]

export async function findVersion(
  work: Work,
  planId: string,
  number: number,
): Promise<(VersionLine & { readonly content: PlanDocument }) | undefined> {
  const row = await versions(work, planId)
    .select('version.content')
    .where('version.number', '=', number)
    .executeTakeFirst()
  return row && { ...row, content: row.content as PlanDocument }
}

export async function insertVersion(
  work: Work,
  row: PlanTables['toolkit.plan_version'] & { readonly content: PlanDocument },
): Promise<void> {
  await tablesOf<Tables>(work)
    .insertInto('toolkit.plan_version')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute()
}

/** What councils decided on a plan, newest first. */
export const adoptionsOf = (work: Work, planId: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.plan_adoption')
    .select(['id', 'version_number as versionNumber', 'adopted_by as adoptedBy', 'note'])
    .select(['adopted_on as adoptedOn', 'decision_number as decisionNumber'])
    .where('plan_id', '=', planId)
    .orderBy('adopted_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()

export type Adoption = Awaited<ReturnType<typeof adoptionsOf>>[number]

export async function insertAdoption(
  work: Work,
  row: PlanTables['toolkit.plan_adoption'],
): Promise<boolean> {
  const added = await tablesOf<Tables>(work)
    .insertInto('toolkit.plan_adoption')
    .values(row)
    .onConflict((on) => on.columns(['plan_id', 'version_number', 'decision_number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Earlier plans of the same city for the same crisis that have been published and still stand. */
export const standingBefore = (
  work: Work,
  plan: { id: string; bodyId: string; crisisId: string },
) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.plan')
    .select(['id', 'version', 'title'])
    .where('body_id', '=', plan.bodyId)
    .where('crisis_id', '=', plan.crisisId)
    .where('state', '=', 'published')
    .where('id', '<>', plan.id)
    .execute()
