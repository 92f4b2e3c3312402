import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'

/**
 * One figure beside its peer's. `ratio` is ours / peer; for a rate more is better, for a time less.
 * `noise` is the spread of the ratio over the interleaved repeats, (max − min) / median; without a
 * peer the spread of our own figure.
 */
export type Row = {
  readonly measure: string
  readonly unit: string
  readonly ours: number
  /** The least of our repeats: of a time, what it takes while nobody else is at work. */
  readonly least: number | null
  readonly peer: number | null
  readonly peerName: string | null
  readonly ratio: number | null
  readonly noise: number | null
  /** What we say about it, with its bound; null when the figure is only shown. */
  readonly claim: string | null
  readonly holds: boolean | null
  /** A claim about correctness that does not hold fails the run; a speed never does. */
  readonly about: 'correctness' | 'speed'
}

export type Options = { readonly quick: boolean; readonly json: string | null }

/** `[--quick] [--json FILE]`; anything else is refused with the usage. */
export function readOptions(words: readonly string[] = process.argv.slice(2)): Options {
  let quick = false
  let json: string | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--quick') quick = true
    else if (word === '--json' && words[at + 1] !== undefined) json = words[++at] ?? null
    else {
      process.stderr.write(`${word} is not understood: use [--quick] [--json FILE].\n`)
      process.exit(2)
    }
  }
  return { quick, json }
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  )
}

const spread = (figures: readonly number[]): number =>
  (Math.max(...figures) - Math.min(...figures)) / median(figures)

type Claim = {
  readonly text: string
  holds(ours: number, ratio: number | null, least: number): boolean
}

type Compared = {
  readonly measure: string
  readonly unit: string
  /** One figure a repeat, in the order of the repeats. */
  readonly ours: readonly number[]
  readonly peer?: { readonly name: string; readonly figures: readonly number[] } | undefined
  readonly claim?: Claim | undefined
}

/** The row of a speed: medians over the repeats, and the ratio repeat by repeat. */
export function compare({ measure, unit, ours, peer, claim }: Compared): Row {
  const mine = median(ours)
  const least = Math.min(...ours)
  const ratios = peer?.figures.map((figure, at) => (ours[at] ?? Number.NaN) / figure) ?? []
  const ratio = peer ? median(ratios) : null
  return {
    measure,
    unit,
    ours: rounded(mine),
    least: rounded(least),
    peer: peer ? rounded(median(peer.figures)) : null,
    peerName: peer?.name ?? null,
    ratio: ratio === null ? null : rounded(ratio),
    noise: ours.length > 1 ? rounded(spread(peer ? ratios : ours)) : null,
    claim: claim?.text ?? null,
    holds: claim ? claim.holds(mine, ratio, least) : null,
    about: 'speed',
  }
}

/** The row of a promise that is kept or broken: `ours` counts the breaches among `looked`. */
export function promise(claim: string, looked: number, breaches: number, unit: string): Row {
  return {
    measure: claim,
    unit,
    ours: breaches,
    least: null,
    peer: null,
    peerName: null,
    ratio: null,
    noise: null,
    claim: `${claim}: 0 of ${looked}`,
    // A check that looked at nothing proves nothing.
    holds: breaches === 0 && looked > 0,
    about: 'correctness',
  }
}

/** Four significant digits: more than the noise leaves. */
const rounded = (figure: number): number => Number(figure.toPrecision(4))

const NUMBERS = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const shown = (figure: number | null): string => (figure === null ? '–' : NUMBERS.format(figure))
const percent = (figure: number | null): string =>
  figure === null ? '–' : `±${Math.round(figure * 50)} %`

const verdict = (row: Row): string =>
  row.holds === null ? '' : `${row.holds ? 'holds  ' : 'DOES NOT HOLD  '}${row.claim}`

/** The rows as a table for a terminal. */
function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.measure,
    shown(row.ours),
    shown(row.least),
    row.unit,
    shown(row.peer),
    row.peerName ?? '',
    shown(row.ratio),
    percent(row.noise),
    verdict(row),
  ])
  const all = [
    ['measure', 'ours', 'least', 'unit', 'peer', 'peer is', 'ratio', 'noise', 'claim'],
    ...lines,
  ]
  const widths = (all[0] ?? []).map((_, at) =>
    Math.max(...all.map((line) => line[at]?.length ?? 0)),
  )
  const numeric = new Set([1, 2, 4, 6, 7])
  return all
    .map((line) =>
      line
        .map((text, at) =>
          numeric.has(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What the figures were measured on: a figure without its machine says nothing. */
function machine() {
  const processors = cpus()
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    /** Over one minute, at the start: above 0.5 somebody else was at work. */
    loadAtStart: LOAD_AT_START,
    commit: commit(),
  }
}

const LOAD_AT_START = loadavg()[0] ?? 0

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}

type Outcome = {
  readonly name: string
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/**
 * Prints the table, keeps the rows (the full run in `bench/results/NAME.json`, a quick one only where
 * `--json` says), and sets the exit code: 1 when a claim about correctness does not hold.
 */
export function conclude({ name, rows, notes }: Outcome, { quick, json }: Options): void {
  process.stdout.write(`${table(rows)}\n`)
  for (const note of notes) process.stdout.write(`note: ${note}\n`)
  const report = { name, quick, at: new Date().toISOString(), machine: machine(), notes, rows }
  const kept = path.join(import.meta.dirname, 'results', `${name}.json`)
  for (const file of [...(quick ? [] : [kept]), ...(json === null ? [] : [path.resolve(json)])]) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
  }
  const broken = rows.filter((row) => row.about === 'correctness' && row.holds === false)
  for (const row of broken) process.stdout.write(`broken: ${row.claim}, found ${row.ours}\n`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
