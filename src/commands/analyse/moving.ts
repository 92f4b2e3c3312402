import { explainMatch, type Flow, minCostFlow, unmetDemand } from '#analysis'
import type { Answer, Call, TableRow } from './analysis.ts'
import { demandOf } from './demands.ts'
import { located } from './located.ts'
import { type Links, linksOf } from './networks.ts'
import { sayingOf } from './saying.ts'
import { textOf } from './sheet.ts'

/** What is brought moves to where it is asked, at the least cost. */
export async function flowing({ file, options, streams }: Call): Promise<Answer> {
  const links = linksOf(await textOf(file, streams), file, options)
  const found = await located(links.locate, () => minCostFlow(links.network))
  for (const { message } of found.warnings) streams.note(`warning: ${message}`)
  return {
    result: found,
    tables: { flow: flowTable(links, found), short: shortTable(links, found) },
    sentences: (t) =>
      explainMatch({ flow: found }).map(({ key, values }) =>
        sayingOf(t)({ key, values: inWords(links, values) }),
      ),
  }
}

const nameOf = ({ nodes }: Links, node: number | string): string =>
  typeof node === 'number' ? (nodes[node] ?? String(node)) : node

const arcName = (links: Links, at: number): string => {
  const arc = links.network.arcs[at]
  return arc ? `${nameOf(links, arc.source)} → ${nameOf(links, arc.target)}` : String(at)
}

type Values = ReturnType<typeof explainMatch>[number]['values']

/** Links by their ends: their numbers say nothing to whoever wrote the file. */
const inWords = (links: Links, { arcs, ...values }: Values): Values =>
  typeof arcs === 'object'
    ? { ...values, arcs: arcs.map((at) => arcName(links, Number(at))) }
    : values

function flowTable(links: Links, { flow, bottleneck }: Flow): TableRow[] {
  return [
    ['from', 'to', 'units', 'capacity', 'cost', 'bottleneck'],
    ...links.network.arcs.map(({ source, target, capacity, cost }, at): TableRow => {
      const units = flow[at] ?? 0
      const ends = [nameOf(links, source), nameOf(links, target)]
      return [...ends, units, capacity, units * cost, bottleneck.includes(at) ? 'yes' : 'no']
    }),
  ]
}

const shortTable = (links: Links, { unshipped, unmet }: Flow): TableRow[] => [
  ['node', 'left over', 'still asked'],
  ...unshipped.map(({ node, amount }): TableRow => [nameOf(links, node), amount, 0]),
  ...unmet.map(({ node, amount }): TableRow => [nameOf(links, node), 0, amount]),
]

/** What no offer covers, by theme and region. */
export async function asked({ file, options, streams }: Call): Promise<Answer> {
  const { needs, offers, locate } = demandOf(await textOf(file, streams), file, options)
  const found = await located(locate, () => unmetDemand(needs, offers))
  const { byThemeAndRegion, byTheme, byRegion } = found
  const line = (theme: string, region: string, gap: { asked: number; gap: number }): TableRow => [
    ...[theme, region, gap.asked, gap.gap],
  ]
  return {
    result: found,
    tables: {
      gaps: [
        ['theme', 'region', 'asked', 'gap'],
        ...byThemeAndRegion.map((gap) => line(gap.theme, gap.region, gap)),
        ...byTheme.map((gap) => line(gap.theme, '', gap)),
        ...byRegion.map((gap) => line('', gap.region, gap)),
        line('', '', found),
      ],
      unreached: [['need'], ...found.unreached.map((name): TableRow => [name])],
      idle: [['offer'], ...found.idle.map((name): TableRow => [name])],
    },
    sentences: (t) => explainMatch({ demand: found }).map(sayingOf(t)),
  }
}
