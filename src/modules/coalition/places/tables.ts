import type { Region } from '#platform/places/countries.ts'

export type ExternalIdKind =
  | 'geonames'
  | 'wikidata'
  | 'iso-3166-2'
  | 'un-locode'
  | 'national-code'
  | 'org-id'

type PositionKind = 'gazetteer' | 'given' | 'near'

export type PlaceTable = {
  id: string
  geonames_id: number | null
  name: string
  country: string
  region: Region
  division: string | null
  /** Both or neither; null where nobody knows the position. */
  latitude: number | null
  longitude: number | null
  position_kind: PositionKind | null
  /** Where the point of a known place nearby stands for it, and how far it may be from there. */
  position_near: string | null
  position_km: number | null
  zone: string
  population: number | null
  population_year: number | null
  population_source: string | null
  parent_id: string | null
  successor_id: string | null
  succeeded_on: string | null
  added_by: string | null
  created_at: Date
}

export type PlaceTables = {
  'coalition.place': PlaceTable
  'coalition.place_name': { place_id: string; folded: string }
  'coalition.place_external_id': {
    place_id: string
    kind: ExternalIdKind
    value: string
    source: string
    noted_on: string
  }
}
