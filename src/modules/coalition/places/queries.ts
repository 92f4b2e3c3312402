import type { Insertable } from 'kysely'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CoalitionTables, CoalitionViews, ExternalIdKind, PlaceTable } from '../tables.ts'

const db = (work: Work) => tablesOf<CoalitionTables & CoalitionViews>(work)

export type Place = PlaceTable

export const findPlace = (work: Work, id: string): Promise<Place | undefined> =>
  db(work).selectFrom('coalition.place').selectAll().where('id', '=', id).executeTakeFirst()

export const findPlaceByGeonamesId = (work: Work, id: number): Promise<Place | undefined> =>
  db(work)
    .selectFrom('coalition.place')
    .selectAll()
    .where('geonames_id', '=', id)
    .executeTakeFirst()

/** Rows a statement may hold: PostgreSQL takes 65,535 values. */
const CHUNK = 2000

const chunks = <T>(rows: readonly T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )

export async function insertPlaces(work: Work, places: readonly Insertable<PlaceTable>[]) {
  for (const some of chunks(places))
    await db(work).insertInto('coalition.place').values(some).execute()
}

export async function insertNames(
  work: Work,
  names: readonly { place_id: string; folded: string }[],
): Promise<void> {
  for (const some of chunks(names, 20_000))
    await db(work)
      .insertInto('coalition.place_name')
      .values(some)
      .onConflict((on) => on.doNothing())
      .execute()
}

export type ExternalId = {
  readonly kind: ExternalIdKind
  readonly value: string
  readonly source: string
  readonly noted_on: string
}

export async function insertExternalIds(
  work: Work,
  ids: readonly (ExternalId & { place_id: string })[],
): Promise<boolean> {
  let added = 0
  for (const some of chunks(ids)) {
    const rows = await db(work)
      .insertInto('coalition.place_external_id')
      .values(some)
      .onConflict((on) => on.doNothing())
      .returning('place_id')
      .execute()
    added += rows.length
  }
  return added === ids.length
}

export const externalIdsOf = (work: Work, placeId: string): Promise<readonly ExternalId[]> =>
  db(work)
    .selectFrom('coalition.place_external_id')
    .select(['kind', 'value', 'source', 'noted_on'])
    .where('place_id', '=', placeId)
    .orderBy('kind')
    .orderBy('value')
    .execute()

export async function setParent(work: Work, id: string, parentId: string | null): Promise<void> {
  await db(work)
    .updateTable('coalition.place')
    .set({ parent_id: parentId })
    .where('id', '=', id)
    .execute()
}

export async function setPoint(
  work: Work,
  id: string,
  point: Pick<
    PlaceTable,
    'latitude' | 'longitude' | 'position_kind' | 'position_near' | 'position_km' | 'zone'
  >,
): Promise<void> {
  await db(work).updateTable('coalition.place').set(point).where('id', '=', id).execute()
}

export async function setPopulation(
  work: Work,
  id: string,
  facts: Pick<PlaceTable, 'population' | 'population_year' | 'population_source'>,
): Promise<void> {
  await db(work).updateTable('coalition.place').set(facts).where('id', '=', id).execute()
}

export async function setSuccessor(work: Work, id: string, to: string, on: string): Promise<void> {
  await db(work)
    .updateTable('coalition.place')
    .set({ successor_id: to, succeeded_on: on })
    .where('id', '=', id)
    .execute()
}

/** Is the second place at or above the first, by the relation? A check before the database's own. */
export async function leadsTo(
  work: Work,
  from: string,
  to: string,
  relation: 'parent_id' | 'successor_id',
): Promise<boolean> {
  const found = await db(work)
    .withRecursive('chain(id)', (query) =>
      query
        .selectFrom('coalition.place')
        .select('coalition.place.id')
        .where('coalition.place.id', '=', from)
        .union(
          query
            .selectFrom('coalition.place as p')
            .innerJoin('chain', 'chain.id', 'p.id')
            .where(`p.${relation}`, 'is not', null)
            .select((is) => is.ref(`p.${relation}`).$notNull().as('id')),
        ),
    )
    .selectFrom('chain')
    .select('id')
    .where('id', '=', to)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * Places of the same country that share a spelling with this one, in any language, itself among
 * them. Same spelling is a reason to ask, never proof that it is the same place.
 */
export async function placesSharingName(work: Work, placeId: string): Promise<readonly string[]> {
  const rows = await db(work)
    .selectFrom('coalition.place_name as mine')
    .innerJoin('coalition.place as here', 'here.id', 'mine.place_id')
    .innerJoin('coalition.place_name as theirs', 'theirs.folded', 'mine.folded')
    .innerJoin('coalition.place as there', (on) =>
      on.onRef('there.id', '=', 'theirs.place_id').onRef('there.country', '=', 'here.country'),
    )
    .select('there.id')
    .distinct()
    .where('mine.place_id', '=', placeId)
    .execute()
  return rows.map((row) => row.id)
}

/** The member that stands for a place now, if any. */
export const memberOfPlace = (work: Work, placeId: string) =>
  db(work)
    .selectFrom('coalition.member_card')
    .select(['body_id', 'name', 'slug'])
    .where('place_id', '=', placeId)
    .where('state', 'not in', ['left', 'merged'])
    .executeTakeFirst()

/** A few places by the beginning of any of their names, for choosing a parent or a successor. */
export const placesNamed = (work: Work, folded: string) =>
  db(work)
    .selectFrom('coalition.place as p')
    .select(['p.id', 'p.name', 'p.country', 'p.division'])
    .where('p.id', 'in', (from) =>
      from
        .selectFrom('coalition.place_name')
        .select('place_id')
        .where('folded', 'like', `${folded.replace(/[%_\\]/g, '')}%`),
    )
    .orderBy('p.name')
    .limit(20)
    .execute()
