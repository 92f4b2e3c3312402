import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CoalitionTables } from '../tables.ts'

/** What somebody wrote of themselves when they asked for their city to join. */
export function applicationsOf(work: Work, person: string) {
  return tablesOf<CoalitionTables>(work)
    .selectFrom('coalition.application')
    .select(['id', 'state', 'legal_name as authority', 'lead_title as title'])
    .select(['lead_phone as phone', 'created_at as begun', 'submitted_at as sent'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
}

/** Leaves the application, which is the city's record, without what reaches the person. */
export async function forgetApplicant(work: Work, person: string): Promise<void> {
  await tablesOf<CoalitionTables>(work)
    .updateTable('coalition.application')
    .set({ lead_phone: null, lead_title: null, browser_hash: null })
    .where('person_id', '=', person)
    .execute()
}
