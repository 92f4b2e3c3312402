import { invalid } from '#kernel/refusals.ts'
import { placeByGeonamesId } from '../gazetteer/gazetteer.ts'
import { gazetteer } from '../gazetteer/load.ts'
import type { PlaceTable } from '../tables.ts'
import { kilometresBetween, type Position, readPosition } from './policy.ts'

/** What somebody says of where an authority is. Units: kilometres, roughly. */
export type Where =
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'given' } & Position)
  | { readonly kind: 'near'; readonly geonamesId: number; readonly km: number }

export type Point = Pick<
  PlaceTable,
  'latitude' | 'longitude' | 'position_kind' | 'position_near' | 'position_km' | 'zone'
>

const NOWHERE = { latitude: null, longitude: null, position_kind: null } as const
const NOT_NEAR = { position_near: null, position_km: null } as const

/** Further away than this from every known place of the country, the coordinates are mistaken. */
const PLAUSIBLE_KM = 1500

/**
 * The point of a place, and its time zone: its own, that of the known place it lies near, or that of
 * the country's capital where nobody knows more.
 */
export function pointOf(country: string, where: Where): Point {
  if (where.kind === 'unknown') return { ...NOWHERE, ...NOT_NEAR, zone: zoneOf(country) }
  if (where.kind === 'near') {
    const near = placeByGeonamesId(where.geonamesId)
    if (near?.country !== country) invalid('coalition.position.near-choose', {}, 'nearId')
    const { latitude, longitude, zone, name } = near
    return {
      ...{ latitude, longitude, zone, position_kind: 'near' },
      ...{ position_near: name, position_km: where.km },
    }
  }
  const { latitude, longitude } = where
  const near = nearestIn(country, where)
  if (near && near.km > PLAUSIBLE_KM)
    invalid('coalition.place.far', { place: near.name, km: Math.round(near.km) }, 'position')
  const zone = near?.zone ?? 'UTC'
  return { latitude, longitude, position_kind: 'given', ...NOT_NEAR, zone }
}

type Near = { readonly name: string; readonly zone: string; readonly km: number }

/** The nearest place of the gazetteer in a country. */
function nearestIn(country: string, point: Position): Near | undefined {
  let best: Near | undefined
  for (const row of gazetteer().rows) {
    if (row[3] !== country) continue
    const there = { latitude: Number(row[5]), longitude: Number(row[6]) }
    const km = kilometresBetween(point, there)
    if (!best || km < best.km) best = { name: row[1] ?? '', zone: row[7] ?? 'UTC', km }
  }
  return best
}

function zoneOf(country: string): string {
  const rows = gazetteer().rows.filter((row) => row[3] === country)
  const capital = rows.find((row) => row[9]?.includes('N')) ?? rows[0]
  return capital?.[7] ?? 'UTC'
}

export type PositionTyped = {
  readonly where: Where['kind']
  readonly position?: string | undefined
  readonly nearName?: string | undefined
  readonly nearId?: number | undefined
  readonly nearKm?: number | undefined
}

/**
 * What a form says of a position.
 *
 * Errors  invalid where it was said to be known and is not there, or a place nearby is to be chosen
 */
export function whereOf(typed: PositionTyped): Where {
  if (typed.where === 'unknown') return { kind: 'unknown' }
  if (typed.where === 'given') {
    const position = readPosition(typed.position ?? '')
    if (!position) invalid('coalition.position.shape', {}, 'position')
    return { kind: 'given', ...position }
  }
  if (typed.nearKm === undefined) invalid('coalition.position.km', {}, 'nearKm')
  if (typed.nearId !== undefined)
    return { kind: 'near', geonamesId: typed.nearId, km: typed.nearKm }
  if (!typed.nearName) invalid('coalition.position.near-name', {}, 'nearName')
  return invalid('coalition.position.near-choose', {}, 'nearId')
}
