import type { Words } from '#web/words.ts'

/** What a command reads from and writes to: results go to `out`, everything else to `note`. */
export type Streams = {
  read(file: string): Promise<Uint8Array>
  out(text: string): void
  note(line: string): void
}

/** The words after a command: one option is at most said once. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

/** One call of an analysis. */
export type Call = {
  readonly file: string
  readonly options: Options
  readonly streams: Streams
}

export type TableRow = readonly (string | number | null)[]

/** What an analysis answers: whole, as tables (the first is the one printed), and in sentences. */
export type Answer = {
  readonly result: object
  readonly tables: Readonly<Record<string, readonly TableRow[]>>
  sentences(t: Words): readonly string[]
}

export type Analysis = {
  readonly does: string
  readonly usage: string
  /** What `--help` says below the usage, line by line. */
  readonly help: readonly string[]
  /** Options of its own: true where it takes a value. */
  readonly options: Readonly<Record<string, boolean>>
  readonly tables: readonly string[]
  run(call: Call): Promise<Answer>
}

/** An option that takes a value. */
export function wordOf(options: Options, name: string): string | undefined {
  const word = options[name]
  return typeof word === 'string' ? word : undefined
}
