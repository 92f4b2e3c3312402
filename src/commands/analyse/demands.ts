import type { Need, Offer } from '#analysis'
import type { Options } from './analysis.ts'
import { columnsIn } from './columns.ts'
import { type Detail, jsonLocate, jsonOf } from './json.ts'
import type { JsonPath } from './json-place.ts'
import type { Locate } from './located.ts'
import { numbersOf } from './numbers.ts'
import { type Place, refuse } from './refusal.ts'
import { isJson, nameOf, type Sheet, sheetOf } from './sheet.ts'

export type Demand = {
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  readonly locate: Locate
}

/**
 * What is needed and what is offered: columns kind (need or offer), name, theme, region, quantity. An offer may name
 * several themes and regions parted by |, or none for any.
 *
 * Errors  InputRefusal naming line and column
 */
export function demandOf(text: string, file: string, options: Options): Demand {
  if (!isJson(text)) return csvDemand(sheetOf(text, file, options), options)
  const given = jsonOf.demand(text, nameOf(file))
  return { ...given, locate: jsonLocate(text, nameOf(file), (detail) => pathIn(given, detail)) }
}

function pathIn(
  { needs, offers }: Pick<Demand, 'needs' | 'offers'>,
  { need, offer, name }: Detail,
): JsonPath {
  const last = (list: readonly { id: string }[], id: unknown) =>
    list.findLastIndex((one) => one.id === id)
  const [n, o] = [last(needs, need ?? name), last(offers, offer ?? name)]
  if (n >= 0) return ['needs', n]
  return o >= 0 ? ['offers', o] : []
}

function csvDemand(sheet: Sheet, options: Options): Demand {
  const columns = columnsIn(sheet, ['kind', 'name', 'theme', 'region', 'quantity'])
  const { cell, required, place } = columns
  const read = numbersOf(columns.figures(['quantity']), sheet.delimiter, options)
  const rows = sheet.rows.map((row) => ({
    kind: kindOf(cell(row, 'kind'), place(row, 'kind')),
    ...{ row, id: required(row, 'name') },
    quantity: read(required(row, 'quantity'), place(row, 'quantity')),
  }))
  const lines = new Map<string, number>()
  for (const { kind, row, id } of rows) {
    const before = lines.get(`${kind} ${id}`)
    if (before !== undefined) refuse(place(row, 'name'), `${id} already stands in line ${before}`)
    lines.set(`${kind} ${id}`, row.line)
  }
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted)
  return {
    needs: of('need').map(({ row, id, quantity }) => ({
      ...{ id, quantity, theme: required(row, 'theme'), region: required(row, 'region') },
    })),
    offers: of('offer').map(({ row, id, quantity }) => ({
      ...{ id, quantity, themes: several(cell(row, 'theme')) },
      regions: several(cell(row, 'region')),
    })),
    locate: ({ need, offer }) => lineOf(sheet, lines, need, offer),
  }
}

function kindOf(text: string, place: Place): 'need' | 'offer' {
  const kind = text.toLowerCase()
  if (kind === 'need' || kind === 'offer') return kind
  return refuse(place, `“${text}”: write need or offer`)
}

const several = (text: string): readonly string[] | null =>
  text === '' ? null : text.split('|').map((one) => one.trim())

function lineOf(
  { file }: Sheet,
  lines: ReadonlyMap<string, number>,
  need: unknown,
  offer: unknown,
): Place {
  const line = lines.get(`need ${need}`) ?? lines.get(`offer ${offer}`)
  return { file, ...(line === undefined ? {} : { line }) }
}
