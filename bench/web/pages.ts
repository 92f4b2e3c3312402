import path from 'node:path'
import { Child } from '../child.ts'
import type { LoadPlan, LoadResult } from '../load.ts'
import { compare, promise, type Row } from '../rows.ts'
import { type Asked, type Captured, capture, get, headersOf } from './page.ts'
import type { Platform } from './platform.ts'
import type { RawPlan, RawResult } from './raw-peer.ts'
import type { SqlPlan, SqlResult, Statement } from './sql-peer.ts'
import type { Listen } from './statements.ts'

export type Subject = Asked & {
  readonly name: string
  /** Bytes that are kept ready, where the aim is half of the raw server. */
  readonly cached?: boolean
}

export type Effort = {
  readonly connections: readonly number[]
  readonly repeats: number
  /** Units: milliseconds for one figure. */
  readonly ms: number
  /** For how long each page is asked for before it is timed. Units: milliseconds. */
  readonly warmMs: number
}

type Children = {
  readonly load: Child<LoadPlan, LoadResult>
  readonly raw: Child<RawPlan, RawResult>
  readonly sql: Child<SqlPlan, SqlResult>
}

const MOST = 100_000
/** The platform's own default. */
const POOL = 10
const LATEST_P95_MS = 50

const file = (name: string): string => path.join(import.meta.dirname, name)

type Figures = { ours: LoadResult[]; raw: LoadResult[]; sql: SqlResult[] }

export type Measured = { readonly rows: readonly Row[]; readonly notes: readonly string[] }

/** Every page at every number of connections, beside the same bytes alone and the same SQL alone. */
export async function measurePages(
  platform: Platform,
  listen: Listen,
  subjects: readonly Subject[],
  effort: Effort,
): Promise<Measured> {
  const children: Children = {
    load: new Child(file('../load.ts')),
    raw: new Child(file('raw-peer.ts')),
    sql: new Child(file('sql-peer.ts')),
  }
  try {
    const rows: Row[] = []
    const notes: string[] = []
    const answered = { looked: 0, wrong: 0 }
    for (const subject of subjects) {
      const found = await measureOne(new Bench(platform, children, effort), subject, listen)
      rows.push(...found.rows)
      notes.push(found.note)
      answered.looked += found.looked
      answered.wrong += found.wrong
    }
    const kept = promise(
      'every answer has its status and its bytes',
      answered.looked,
      answered.wrong,
      'wrong',
    )
    return { rows: [kept, ...rows], notes }
  } finally {
    await Promise.all(Object.values(children).map((child) => child.stop()))
  }
}

class Bench {
  readonly #platform: Platform
  readonly #children: Children
  readonly effort: Effort

  constructor(platform: Platform, children: Children, effort: Effort) {
    this.#platform = platform
    this.#children = children
    this.effort = effort
  }

  capture(subject: Subject): Promise<Captured> {
    return capture(this.#platform.port, subject)
  }

  ours(subject: Subject, { expected }: Captured, connections: number, ms = this.effort.ms) {
    const { port } = this.#platform
    const requests = [get(port, subject)]
    return this.#children.load.ask({ port, connections, ms, most: MOST, requests, expected })
  }

  async raw(subject: Subject, { answer, expected }: Captured, connections: number) {
    const { ms } = this.effort
    const { port } = await this.#children.raw.ask({ headers: headersOf(answer), body: answer.body })
    const requests = [get(port, subject)]
    return this.#children.load.ask({ port, connections, ms, most: MOST, requests, expected })
  }

  sql(statements: readonly Statement[], connections: number) {
    const { databaseUrl: url } = this.#platform
    const { ms } = this.effort
    return this.#children.sql.ask({ url, pool: POOL, statements, connections, ms, most: MOST })
  }
}

async function measureOne(bench: Bench, subject: Subject, listen: Listen) {
  const captured = await bench.capture(subject)
  await listen(subject)
  const statements = subject.cached ? [] : await listen(subject)
  // The compiler of the platform has seen each page before it is timed, as after a minute of life.
  const warm = await bench.ours(subject, captured, 8, bench.effort.warmMs)
  const rows: Row[] = []
  let looked = warm.requests
  let wrong = warm.wrong
  let firstWrong = warm.firstWrong
  for (const connections of bench.effort.connections) {
    const figures: Figures = { ours: [], raw: [], sql: [] }
    for (let repeat = 0; repeat < bench.effort.repeats; repeat++) {
      figures.ours.push(await bench.ours(subject, captured, connections))
      figures.raw.push(await bench.raw(subject, captured, connections))
      if (statements.length > 0) figures.sql.push(await bench.sql(statements, connections))
    }
    rows.push(...rowsOf(subject, connections, figures))
    for (const run of figures.ours) {
      looked += run.requests
      wrong += run.wrong
      firstWrong ??= run.firstWrong
    }
  }
  const { answer, expected } = captured
  const note = [
    `${subject.name} (${subject.path}): ${statements.length} statements`,
    `${expected.body?.length ?? 0} bytes, ${answer.body.length} on the wire`,
    ...(firstWrong === null ? [] : [`wrong: ${firstWrong}`]),
  ].join('; ')
  return { rows, note, looked, wrong }
}

function rowsOf(subject: Subject, connections: number, { ours, raw, sql }: Figures): Row[] {
  const at = `${subject.name}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`
  const figures = (runs: readonly { perSecond: number; p50: number; p95: number }[]) => ({
    perSecond: runs.map((run) => run.perSecond),
    p50: runs.map((run) => run.p50),
    p95: runs.map((run) => run.p95),
  })
  const mine = figures(ours)
  const bytes = figures(raw)
  const statements = sql.length > 0 ? figures(sql) : null
  const rawName = 'node:http, same bytes'
  const sqlName = 'the same SQL alone'
  const peerOf = (figure: 'p50' | 'p95') =>
    statements
      ? { name: sqlName, figures: statements[figure] }
      : { name: rawName, figures: bytes[figure] }
  const half = 'at least half of the peer'
  const holds = (_: number, ratio: number | null) => ratio !== null && ratio >= 0.5
  const rows = [
    compare({
      measure: at,
      unit: 'pages/s',
      ours: mine.perSecond,
      peer: { name: rawName, figures: bytes.perSecond },
      claim: subject.cached ? { text: half, holds } : undefined,
    }),
  ]
  if (statements)
    rows.push(
      compare({
        measure: at,
        unit: 'pages/s',
        ours: mine.perSecond,
        peer: { name: sqlName, figures: statements.perSecond },
        claim: { text: half, holds },
      }),
    )
  const inTime = {
    text: `at most ${LATEST_P95_MS} ms`,
    holds: (found: number) => found <= LATEST_P95_MS,
  }
  rows.push(
    compare({ measure: at, unit: 'ms p50', ours: mine.p50, peer: peerOf('p50') }),
    compare({
      measure: at,
      unit: 'ms p95',
      ours: mine.p95,
      peer: peerOf('p95'),
      claim: connections === 16 ? inTime : undefined,
    }),
  )
  return rows
}
