import {
  explainLoop,
  explainLoops,
  type FeedbackLoops,
  feedbackLoops,
  type Loop,
  type MapEdge,
  type Sign,
  type SystemMap,
} from '#analysis'
import type { Words } from '#web/words.ts'
import {
  type Analysis,
  type Answer,
  type Call,
  type Options,
  type TableRow,
  wordOf,
} from './analysis.ts'
import { jsonLocate, jsonOf } from './json.ts'
import { type Locate, located } from './located.ts'
import { numbersOf, type ReadNumber, wholeOption } from './numbers.ts'
import { refuse } from './refusal.ts'
import { sayingOf } from './saying.ts'
import { columnAt, isJson, nameOf, type Sheet, type SheetRow, sheetOf, textOf } from './sheet.ts'

/** More sentences than this are read by nobody; the table has every loop. */
const MOST_SENTENCES = 10

export const loops: Analysis = {
  does: 'finds the feedback loops of a map, and whether each feeds itself or holds itself back',
  usage: 'loops EDGES [--limit 10000] [--longest ARROWS]',
  help: [
    'EDGES is CSV with the columns from, to, sign and, if you like, delay. A sign is + (more makes more), - (more makes',
    'less), or ? or empty where nobody knows; a delay is a number, in any unit of time; or JSON of the library:',
    '  {"nodes": ["a", "b"], "edges": [{"source": "a", "target": "b", "sign": 1}]}',
    '',
    '--limit    loops listed: default 10,000; the shortest come first. All are counted, up to a million',
    '--longest  most arrows in a loop: default any number',
    '--table    loops: each one; participation: how many loops go through each factor',
  ],
  options: { limit: true, longest: true },
  tables: ['loops', 'participation'],
  run: found,
}

async function found({ file, options, streams }: Call): Promise<Answer> {
  const { map, locate } = mapOf(await textOf(file, streams), file, options)
  const [limit, longest] = (['limit', 'longest'] as const).map((name) => {
    const word = wordOf(options, name)
    return word === undefined ? undefined : wholeOption(name, word)
  })
  const result = await located(locate, () =>
    feedbackLoops(map, {
      ...(limit === undefined ? {} : { limit }),
      ...(longest === undefined ? {} : { maxLength: longest }),
    }),
  )
  for (const { message } of result.warnings) streams.note(`warning: ${message}`)
  return {
    result,
    tables: { loops: loopsTable(result), participation: participationTable(result) },
    sentences: (t) => sentencesOf(t, result),
  }
}

type Read = { readonly map: SystemMap; readonly locate: Locate }

function mapOf(text: string, file: string, options: Options): Read {
  if (isJson(text)) {
    const map = jsonOf.map(text, nameOf(file)) as SystemMap
    return {
      map,
      locate: jsonLocate(text, nameOf(file), ({ edge, at }) => {
        const place = Array.isArray(edge) ? lastEdge(map, edge) : (edge ?? at)
        return typeof place === 'number' && place >= 0 ? ['edges', place] : []
      }),
    }
  }
  const sheet = sheetOf(text, file, options)
  const edges = edgesIn(sheet, options)
  const nodes = [...new Set(edges.flatMap(({ source, target }) => [source, target]).map(String))]
  return { map: { nodes, edges }, locate: locateIn(sheet) }
}

const lastEdge = ({ edges }: SystemMap, ends: readonly unknown[]): number =>
  edges.findLastIndex(({ source, target }) =>
    ends.every((end) => String(end) === String(source) || String(end) === String(target)),
  )

function edgesIn(sheet: Sheet, options: Options): readonly MapEdge[] {
  const [from, to, sign, delay] = ['from', 'to', 'sign', 'delay'].map((name) => {
    const at = columnAt(sheet, name)
    if (at >= 0 || name === 'delay') return at
    return refuse({ file: sheet.file, line: sheet.head.line }, `there is no column ${name}`)
  }) as [number, number, number, number]
  const figures = sheet.rows.flatMap(({ line, cells }) => {
    const text = cells[delay] ?? ''
    return text === '' ? [] : [{ text, place: { file: sheet.file, line, column: 'delay' } }]
  })
  const read = numbersOf(figures, sheet.delimiter, options)
  const at = { from, to, sign, delay }
  return sheet.rows.map((row) => edgeOf(sheet, row, at, read))
}

type Columns = Readonly<Record<'from' | 'to' | 'sign' | 'delay', number>>

function edgeOf(sheet: Sheet, { line, cells }: SheetRow, at: Columns, read: ReadNumber): MapEdge {
  const cell = (column: keyof Columns) => cells[at[column]] ?? ''
  const wrong = (column: keyof Columns, what: string) =>
    refuse({ file: sheet.file, line, column }, what)
  const sign = signOf(cell('sign'))
  const late = cell('delay')
  const time = late === '' ? 0 : read(late, { file: sheet.file, line, column: 'delay' })
  if (time < 0) wrong('delay', `“${late}”: a delay is 0 or more`)
  return {
    source: cell('from') || wrong('from', 'no factor is named'),
    target: cell('to') || wrong('to', 'no factor is named'),
    sign: sign === undefined ? wrong('sign', `“${cell('sign')}”: write +, - or ?`) : sign,
    delay: time,
  }
}

const SIGNS: Readonly<Record<string, Sign>> = {
  ...{ '+': 1, '+1': 1, '1': 1 },
  ...{ '-': -1, '−': -1, '–': -1, '-1': -1, '−1': -1 },
}

/** Undefined where it is no sign. */
const signOf = (text: string): Sign | undefined =>
  text === '' || text === '?' ? null : SIGNS[text]

/** An arrow is named by its place, or by both its ends. */
const locateIn =
  (sheet: Sheet): Locate =>
  ({ edge, at }) => {
    const ends = Array.isArray(edge) ? edge.map(String) : null
    const twice =
      ends && sheet.rows.findLast(({ cells }) => ends.every((end) => cells.includes(end)))
    const place = typeof edge === 'number' ? edge : at
    const line = twice?.line ?? (typeof place === 'number' ? sheet.rows[place]?.line : undefined)
    return { file: sheet.file, ...(line === undefined ? {} : { line }) }
  }

const wayOf = ({ labels }: FeedbackLoops, { nodes }: Loop): string =>
  [...nodes, nodes[0] ?? 0].map((at) => labels[at] ?? '').join(' → ')

const KINDS = { R: 'reinforcing', B: 'balancing', unknown: 'unknown' } as const

const loopsTable = (result: FeedbackLoops): TableRow[] => [
  ['kind', 'arrows', 'delay', 'loop'],
  ...result.loops.map(
    (loop): TableRow => [KINDS[loop.polarity], loop.nodes.length, loop.delay, wayOf(result, loop)],
  ),
]

const participationTable = ({ labels, participation }: FeedbackLoops): TableRow[] => [
  ['factor', 'loops'],
  ...labels
    .map((label, at): [string, number] => [label, participation[at] ?? 0])
    .sort((a, b) => b[1] - a[1]),
]

const sentencesOf = (t: Words, result: FeedbackLoops): readonly string[] =>
  [
    ...explainLoops(result),
    ...result.loops.slice(0, MOST_SENTENCES).flatMap((_, at) => explainLoop(result, at)),
  ].map(sayingOf(t))
