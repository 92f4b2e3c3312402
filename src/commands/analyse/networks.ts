import type { Arc, Network } from '#analysis'
import type { Options } from './analysis.ts'
import { columnsIn } from './columns.ts'
import { jsonLocate, jsonOf, placeAmong } from './json.ts'
import type { Locate } from './located.ts'
import { numbersOf } from './numbers.ts'
import { refuse } from './refusal.ts'
import { isJson, nameOf, type Sheet, type SheetRow, sheetOf } from './sheet.ts'

/** A network with its nodes by name, and where each arc stands. */
export type Links = {
  readonly network: Network
  readonly nodes: readonly string[]
  readonly locate: Locate
}

/**
 * Links between nodes: columns from, to, capacity and cost. A row without `from` brings its capacity to a node, one
 * without `to` asks it of one.
 *
 * Errors  InputRefusal naming line and column
 */
export function linksOf(text: string, file: string, options: Options): Links {
  if (!isJson(text)) return csvLinks(sheetOf(text, file, options), options)
  const network = jsonOf.network(text, nameOf(file)) as Network
  const nodes =
    typeof network.nodes === 'number'
      ? Array.from({ length: Math.min(network.nodes, network.supply.length) }, (_, at) => `${at}`)
      : network.nodes
  return {
    ...{ network, nodes },
    locate: jsonLocate(text, nameOf(file), ({ arc, node }) => {
      if (typeof arc === 'number') return ['arcs', arc]
      const at = typeof node === 'number' ? [node] : placeAmong(nodes, node)
      return at.length === 0 ? [] : ['supply', ...at]
    }),
  }
}

function csvLinks(sheet: Sheet, options: Options): Links {
  const columns = columnsIn(sheet, ['from', 'to', 'capacity'], ['cost'])
  const { cell, place, required } = columns
  const read = numbersOf(columns.figures(['capacity', 'cost']), sheet.delimiter, options)
  const unitsOf = (row: SheetRow): number => {
    const text = required(row, 'capacity')
    const units = read(text, place(row, 'capacity'))
    if (Number.isSafeInteger(units) && units >= 0) return units
    return refuse(place(row, 'capacity'), `“${text}”: units are whole and 0 or more`)
  }
  const links = sheet.rows.map((row): Link => {
    const [source, target] = [cell(row, 'from'), cell(row, 'to')]
    if (source === '' && target === '') refuse(place(row, 'from'), 'no place is named')
    const cost = cell(row, 'cost')
    return {
      ...{ row, source, target, units: unitsOf(row) },
      cost: cost === '' ? 0 : read(cost, place(row, 'cost')),
    }
  })
  if (links.length === 0) refuse({ file: sheet.file }, 'there is no row with a link')
  return networkOf(sheet, links)
}

type Link = {
  readonly row: SheetRow
  readonly source: string
  readonly target: string
  readonly units: number
  readonly cost: number
}

function networkOf({ file }: Sheet, links: readonly Link[]): Links {
  const arcs = links.filter(({ source, target }) => source !== '' && target !== '')
  const supply = new Map<string, number>()
  for (const { source, target, units } of links) {
    const brought = (source === '' ? units : 0) - (target === '' ? units : 0)
    for (const node of [source, target].filter((name) => name !== ''))
      supply.set(node, (supply.get(node) ?? 0) + brought)
  }
  const nodes = [...supply.keys()]
  return {
    network: {
      nodes,
      arcs: arcs.map(
        ({ source, target, units, cost }): Arc => ({ source, target, capacity: units, cost }),
      ),
      supply: [...supply.values()],
    },
    nodes,
    locate: ({ arc }) => {
      const line = typeof arc === 'number' ? arcs[arc]?.row.line : undefined
      return { file, ...(line === undefined ? {} : { line }) }
    },
  }
}
