import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CoalitionTables, CoalitionViews } from '../../tables.ts'
import { OPEN_STATES } from '../queries.ts'

const db = (work: Work) => tablesOf<CoalitionTables & CoalitionViews>(work)

/** The domains that members, and wishes for other places, already stand for. */
export async function domainsElsewhere(work: Work, placeId: string): Promise<readonly string[]> {
  const rows = await db(work)
    .selectFrom('coalition.member')
    .select('domain')
    .where('place_id', '<>', placeId)
    .where('domain', 'is not', null)
    .union(
      db(work)
        .selectFrom('coalition.application')
        .select('domain')
        .where('place_id', '<>', placeId)
        .where('domain', 'is not', null)
        .where('state', 'in', OPEN_STATES),
    )
    .execute()
  return rows.flatMap((row) => row.domain ?? [])
}

/** Places whose wish carried the very same file. */
export async function sameFileElsewhere(
  work: Work,
  letter: { readonly sha256: string | null },
  placeId: string,
): Promise<readonly string[]> {
  if (letter.sha256 === null) return []
  const rows = await db(work)
    .selectFrom('coalition.letter as letter')
    .innerJoin('coalition.application as application', 'application.id', 'letter.application_id')
    .innerJoin('coalition.place as place', 'place.id', 'application.place_id')
    .select('place.name')
    .distinct()
    .where('letter.sha256', '=', letter.sha256)
    .where('application.place_id', '<>', placeId)
    .orderBy('place.name')
    .limit(10)
    .execute()
  return rows.map((row) => row.name)
}

/** Other wishes for the same place that are being looked at. */
export const openElsewhere = (
  work: Work,
  wish: { readonly id: string; readonly place_id: string },
) =>
  db(work)
    .selectFrom('coalition.application')
    .select(['id', 'legal_name'])
    .where('place_id', '=', wish.place_id)
    .where('id', '<>', wish.id)
    .where('state', 'in', OPEN_STATES)
    .execute()

/** Members of these places. */
export async function membersAt(
  work: Work,
  placeIds: readonly string[],
): Promise<readonly { name: string; place_id: string }[]> {
  if (placeIds.length === 0) return []
  return db(work)
    .selectFrom('coalition.member_card')
    .select(['name', 'place_id'])
    .where('place_id', 'in', placeIds)
    .where('state', 'not in', ['left', 'merged'])
    .execute()
}

/** The places that these bodies stand for. */
export async function placesOfBodies(
  work: Work,
  bodyIds: readonly string[],
): Promise<readonly string[]> {
  if (bodyIds.length === 0) return []
  const rows = await db(work)
    .selectFrom('coalition.member_card')
    .select('place_id')
    .where('body_id', 'in', bodyIds)
    .execute()
  return rows.map((row) => row.place_id)
}
