import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { regionOf } from '#platform/places/countries.ts'
import { fold, withoutOffice } from '../gazetteer/fold.ts'
import {
  type GazetteerPlace,
  isOfGeonames,
  placeByGeonamesId,
  searchPlaces,
} from '../gazetteer/gazetteer.ts'
import { kilometresBetween, pointOf, type Where } from '../positions/index.ts'
import type { ExternalIdKind, PlaceTable } from '../tables.ts'
import { may } from './policy.ts'
import {
  type ExternalId,
  findPlace,
  findPlaceByGeonamesId,
  insertExternalIds,
  insertNames,
  insertPlaces,
  leadsTo,
  memberOfPlace,
  type Place,
  setParent,
  setPoint,
  setPopulation,
  setSuccessor,
} from './queries.ts'

/** Where the population of a place of the gazetteer comes from. */
const GAZETTEER_SOURCE = 'GeoNames (geonames.org), CC BY 4.0'

const MOST_NAMES = 60

/** The spellings of a place as they are compared: folded, without "City of". */
export function foldedNames(names: readonly string[]): readonly string[] {
  const all = names.map((name) => withoutOffice(fold(name)).slice(0, 200)).filter(Boolean)
  return [...new Set(all)].slice(0, MOST_NAMES)
}

export const foldedName = (name: string): string => foldedNames([name])[0] ?? ''

/** A row for a place of the gazetteer. */
function rowOf(place: GazetteerPlace, id: string, at: Date): PlaceTable {
  return {
    id,
    geonames_id: place.geonamesId,
    name: place.name,
    country: place.country,
    region: regionOf(place.country) ?? 'oceania',
    division: place.division || null,
    latitude: place.latitude,
    longitude: place.longitude,
    ...{ position_kind: 'gazetteer', position_near: null, position_km: null },
    zone: place.zone,
    population: place.population,
    population_year: null,
    population_source: place.population === null ? null : GAZETTEER_SOURCE,
    parent_id: null,
    successor_id: null,
    succeeded_on: null,
    added_by: null,
    created_at: at,
  }
}

/** The record of a gazetteer's place, made at its first use. */
export async function placeFromGazetteer(work: Work, geonamesId: number): Promise<Place> {
  const known = await findPlaceByGeonamesId(work, geonamesId)
  if (known) return known
  const found = placeByGeonamesId(geonamesId)
  if (!found) missing()
  const row = rowOf(found, newId(), work.now)
  await inTransaction(work, async (work) => {
    await insertPlaces(work, [row])
    await insertNames(work, namesFor(row.id, [found.name, ...found.aliases]))
    if (!isOfGeonames(geonamesId)) return
    const noted_on = work.now.toISOString().slice(0, 10)
    const value = String(geonamesId)
    await insertExternalIds(work, [
      { place_id: row.id, kind: 'geonames', value, source: 'geonames.org', noted_on },
    ])
  })
  return row
}

export const namesFor = (placeId: string, names: readonly string[]) =>
  foldedNames(names).map((folded) => ({ place_id: placeId, folded }))

export type HandPlace = {
  readonly name: string
  readonly country: string
  readonly division: string | null
  readonly where: Where
  readonly population: number | null
  readonly populationYear: number | null
  readonly populationSource: string | null
}

/** Adds a local authority that no gazetteer holds. Where it is may be not known. */
export async function addPlaceByHand(work: Work, actor: Actor, facts: HandPlace): Promise<Place> {
  const region = regionOf(facts.country)
  if (!region) invalid('coalition.place.no-country', {}, 'country')
  if (facts.population !== null && facts.populationSource === null)
    invalid('coalition.form.source', {}, 'populationSource')
  const point = pointOf(facts.country, facts.where)
  const row: PlaceTable = {
    id: newId(),
    geonames_id: null,
    name: facts.name,
    country: facts.country,
    region,
    division: facts.division,
    ...point,
    population: facts.population,
    population_year: facts.populationYear,
    population_source: facts.populationSource,
    parent_id: null,
    successor_id: null,
    succeeded_on: null,
    added_by: actor.person?.id ?? null,
    created_at: work.now,
  }
  await inTransaction(work, async (work) => {
    await insertPlaces(work, [row])
    // The gazetteer's other spellings of the same name, so that a second language finds it too.
    const aliases = searchPlaces(facts.name, { country: facts.country })
      .filter((candidate) => candidate.exact)
      .filter(({ place }) => isNear(place, point))
      .flatMap(({ place }) => [place.name, ...place.aliases])
    await insertNames(work, namesFor(row.id, [facts.name, ...aliases]))
  })
  return row
}

const SAME_PLACE_KM = 50

/** May they be one place? Where a position is not known, nothing speaks against it. */
function isNear(
  known: GazetteerPlace,
  { latitude, longitude }: Pick<PlaceTable, 'latitude' | 'longitude'>,
): boolean {
  if (latitude === null || longitude === null) return true
  return kilometresBetween(known, { latitude, longitude }) < SAME_PLACE_KM
}

/** How a name is spelt in any language, as far as the gazetteer knows a place of it there. */
export const spellingsOf = (name: string, country: string): readonly string[] =>
  foldedNames([
    name,
    ...searchPlaces(name, { country })
      .filter((candidate) => candidate.exact)
      .flatMap(({ place }) => [place.name, ...place.aliases]),
  ])

/** Takes over what an authority says of its own population. */
export const updateFacts = (
  work: Work,
  placeId: string,
  facts: { population: number; population_year: number | null; population_source: string },
): Promise<void> => setPopulation(work, placeId, facts)

async function placeToChange(work: Work, id: string) {
  const place = await findPlace(work, id)
  if (!place) missing()
  const member = await memberOfPlace(work, id)
  return { place, bodyId: member?.body_id ?? null }
}

const SHAPES: Readonly<Partial<Record<ExternalIdKind, RegExp>>> = {
  geonames: /^[1-9]\d{0,9}$/,
  wikidata: /^Q[1-9]\d{0,9}$/,
  'iso-3166-2': /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  'un-locode': /^[A-Z]{2} ?[A-Z2-9]{3}$/,
}

/** Notes what a register calls a place, with where and when that was read. */
export async function addExternalId(
  work: Work,
  actor: Actor,
  placeId: string,
  id: ExternalId,
): Promise<void> {
  const found = await placeToChange(work, placeId)
  ensure(may.addIds(actor, found.bodyId))
  const shape = SHAPES[id.kind]
  if (shape && !shape.test(id.value)) invalid('coalition.place.id-shape', {}, 'value')
  await inTransaction(work, async (work) => {
    const added = await insertExternalIds(work, [{ ...id, place_id: placeId }])
    if (!added) invalid('coalition.place.id-known', {}, 'value')
    await note(work, actor, found, { action: 'place-id-added', after: id })
  })
}

/** Says where a place lies that was added by hand; the gazetteer's places have their points. */
export async function changePosition(
  work: Work,
  actor: Actor,
  placeId: string,
  where: Where,
): Promise<void> {
  const found = await placeToChange(work, placeId)
  ensure(may.addIds(actor, found.bodyId))
  if (found.place.geonames_id !== null) conflict('coalition.position.gazetteer')
  const point = pointOf(found.place.country, where)
  await inTransaction(work, async (work) => {
    await setPoint(work, placeId, point)
    await note(work, actor, found, { action: 'place-position-set', after: point })
  })
}

/** Says which larger authority a place lies in, so that people are counted once. */
export async function changeParent(
  work: Work,
  actor: Actor,
  placeId: string,
  parentId: string | null,
): Promise<void> {
  const found = await placeToChange(work, placeId)
  ensure(may.place(actor))
  if (parentId !== null && (await leadsTo(work, parentId, placeId, 'parent_id')))
    conflict('coalition.place.circle')
  await inTransaction(work, async (work) => {
    await setParent(work, placeId, parentId)
    await note(work, actor, found, { action: 'place-parent-set', after: { parentId } })
  })
}

/** Says what a place became part of, and since when. */
export async function changeSuccessor(
  work: Work,
  actor: Actor,
  placeId: string,
  to: { readonly id: string; readonly on: string },
): Promise<void> {
  const found = await placeToChange(work, placeId)
  ensure(may.place(actor))
  if (await leadsTo(work, to.id, placeId, 'successor_id')) conflict('coalition.place.circle')
  await inTransaction(work, async (work) => {
    await setSuccessor(work, placeId, to.id, to.on)
    await note(work, actor, found, { action: 'place-successor-set', after: to })
  })
}

/** The change stands in the chain of the member at this place; without one, in the place's own. */
async function note(
  work: Work,
  actor: Actor,
  { place, bodyId }: Awaited<ReturnType<typeof placeToChange>>,
  change: { readonly action: string; readonly after: unknown },
): Promise<void> {
  const subject = { kind: 'place', id: place.id }
  await keepAudit(work, actor, { ...change, body: bodyId ?? place.id, subject, before: place })
  await publish(work, 'coalition.place-changed', place.id)
}
