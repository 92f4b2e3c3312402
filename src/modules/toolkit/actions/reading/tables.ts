/** The shapes that a read file has; nothing of them is a table of the database. */

export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export type FileFormat = 'csv' | 'xlsx' | 'pb'

/** What a person chose where the file may be read in several ways. */
export type Choices = {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
  readonly sheet?: string | undefined
}

/** A row with its number in the file, as a person counts it. Rows without a word are left out. */
export type FileRow = {
  readonly number: number
  readonly cells: readonly string[]
  /** Indexes of cells that a workbook holds as numbers, not as text; none in other files. */
  readonly numeric?: readonly number[]
}

export type Sheet = { readonly name: string; readonly hidden: boolean }

/** A vote of a `.pb` file: equal ballots counted together, choices by project id. */
export type Votes = {
  readonly meta: Readonly<Record<string, string>>
  readonly voteType: 'approval' | 'ordinal'
  readonly voters: number
  readonly ballots: readonly { readonly voters: number; readonly choices: readonly string[] }[]
  /** Choices of projects that the file does not list; they cannot be counted. */
  readonly unknownChoices: number
}

/** A file as rows of text, with how it was read. */
export type FileTable = {
  readonly encoding: Encoding | null
  readonly byteOrderMark: boolean
  readonly delimiter: Delimiter | null
  readonly sheet: string | null
  readonly sheets: readonly Sheet[]
  readonly rows: readonly FileRow[]
  /** Cells that hold a formula: the value last computed was read. */
  readonly formulas: number
  readonly mergedCells: number
  readonly votes: Votes | null
}

/** Why a file cannot be read; each has its sentence in the catalog. */
export type Fault =
  | 'unreadable'
  | 'empty'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'too-large-unpacked'
  | 'locked'
  | 'entities'
  | 'quote'
  | 'too-slow'
  | 'vote-type'
  | 'vote-sections'
  | 'vote-budget'

/** Thrown while reading; crosses from the thread as its `fault`. */
export class FileRefusal extends Error {
  readonly fault: Fault
  readonly detail: string

  constructor(fault: Fault, detail = '') {
    super(`${fault} ${detail}`)
    this.fault = fault
    this.detail = detail
  }
}

export const MOST_ROWS = 5_000
export const MOST_COLUMNS = 120
export const MOST_CELLS = 300_000
export const LONGEST_CELL = 20_000
export const MOST_VOTERS = 500_000
