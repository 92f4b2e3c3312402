import { sql } from 'kysely'
import type { Phase } from '#kernel/frame.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'

type CrisisViews = {
  'toolkit.crisis_card': {
    body_id: string
    types: string[]
    phase: Phase
    closed_on: string | null
  }
}

/** What a body's open crises are and how far they are; its own people may know of all of them. */
export async function openCrisesOf(work: Work, bodyId: string) {
  const found = await tablesOf<CrisisViews>(work)
    .selectFrom('toolkit.crisis_card')
    .select([
      sql<string[]>`array(select distinct unnest(types) from toolkit.crisis_card own
        where own.body_id = ${bodyId} and own.closed_on is null)`.as('types'),
      sql<string[]>`array_agg(distinct phase)`.as('phases'),
    ])
    .where('body_id', '=', bodyId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  return { hazards: found?.types ?? [], stages: found?.phases ?? [] }
}
