import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CoalitionViews } from './tables.ts'

/** The place a member stands for, with what other rooms need of it; undefined for other bodies. */
export const placeOfBody = (work: Work, bodyId: string) =>
  tablesOf<CoalitionViews>(work)
    .selectFrom('coalition.member_card')
    .selectAll()
    .where('body_id', '=', bodyId)
    .executeTakeFirst()

/** The zone that the place of a member lies in; null for a body without a place. */
export const zoneOfBody = async (work: Work, bodyId: string): Promise<string | null> =>
  (await placeOfBody(work, bodyId))?.zone ?? null
