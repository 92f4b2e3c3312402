import { csvText } from '#web/csv.ts'
import { isOfGeonames } from '../gazetteer/gazetteer.ts'
import type { newestChanges, WholeRow } from './queries.ts'

const SOURCE = 'Place data: GeoNames (geonames.org), CC BY 4.0, with changes'

const HEAD = [
  'name',
  'country',
  'division',
  'region',
  'type',
  'standing',
  'member_since',
  'confirmed_on',
  'population',
  'population_year',
  'population_source',
  'latitude',
  'longitude',
  'position',
  'position_near',
  'position_within_km',
  'time_zone',
  'geonames_id',
  'website',
  'network_city',
  'signatory_office',
  'signatory_title',
  'signatory_name',
  'basis',
  'basis_date',
  'demo',
  'page',
] as const

const plain = (row: WholeRow, base: string) => ({
  name: row.name,
  country: row.country,
  division: row.division,
  region: row.region,
  type: row.member_type,
  standing: row.state,
  member_since: row.member_since,
  confirmed_on: row.confirmed_on,
  population: row.population,
  population_year: row.population_year,
  population_source: row.population_source,
  latitude: row.latitude,
  longitude: row.longitude,
  position: row.position_kind ?? 'unknown',
  position_near: row.position_near,
  position_within_km: row.position_km,
  time_zone: row.zone,
  geonames_id: row.geonames_id !== null && isOfGeonames(row.geonames_id) ? row.geonames_id : null,
  website: row.website,
  network_city: row.network_city,
  signatory_office: row.signatory_office,
  signatory_title: row.signatory_title,
  signatory_name: row.signatory_name,
  basis: row.basis,
  basis_date: row.basis_date,
  demo: row.demo,
  page: `${base}/coalition/cities/${row.slug}`,
})

export const citiesCsv = (rows: readonly WholeRow[], base: string): string =>
  csvText([
    HEAD,
    ...rows.map((row) => {
      const cells = plain(row, base)
      return HEAD.map((name) => {
        const value = cells[name]
        return typeof value === 'boolean' ? String(value) : value
      })
    }),
  ])

export const citiesJson = (rows: readonly WholeRow[], base: string) => ({
  source: SOURCE,
  count: rows.length,
  cities: rows.map((row) => plain(row, base)),
})

/** RFC 7946: longitude first, WGS 84; a place whose position nobody knows has no geometry. */
export const citiesGeoJson = (rows: readonly WholeRow[], base: string) => ({
  type: 'FeatureCollection',
  attribution: SOURCE,
  features: rows.map((row) => {
    const { latitude, longitude, ...properties } = plain(row, base)
    return {
      type: 'Feature',
      id: properties.page,
      geometry: latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    }
  }),
})

export const changesJson = (changes: Awaited<ReturnType<typeof newestChanges>>, base: string) => ({
  changes: changes.map((change) => ({
    number: change.id,
    at: change.at.toISOString(),
    effective_on: change.effective_on,
    city: change.name,
    from: change.from_state,
    to: change.to_state,
    reason: change.reason,
    page: `${base}/coalition/cities/${change.slug}`,
  })),
})
