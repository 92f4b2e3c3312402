import type { Generated } from 'kysely'

export type Format = 'csv' | 'xlsx' | 'pb'

export type ImportState =
  | 'reading'
  | 'mapping'
  | 'checking'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'discarded'

export type VoteType = 'approval' | 'ordinal'

export type Outcome = 'added' | 'changed' | 'same' | 'left-out'

/** The tables of an import. `unknown` columns are JSON, read by the shapes of `queries.ts`. */
export type ImportTables = {
  'toolkit.action_import': {
    id: string
    body_id: string
    file_id: string
    file_name: string
    format: Format
    state: ImportState
    reading: unknown
    columns: unknown
    mapping: Generated<unknown>
    defaults: Generated<unknown>
    rows_done: Generated<number>
    version: Generated<number>
    created_at: Date
    created_by: string
    confirmed_at: Date | null
    confirmed_by: string | null
    ended_at: Date | null
    progressed_at: Date | null
    /** Who asked to take it back; the job works in their name. */
    undone_by: string | null
    /** A `.pb` file's ballots until they are confirmed. */
    votes: unknown
  }
  'toolkit.action_import_row': {
    import_id: string
    number: number
    cells: unknown
    /** Indexes of cells that a workbook holds as numbers. */
    numeric: Generated<number[]>
    fixes: Generated<unknown>
    left_out: Generated<boolean>
    outcome: Outcome | null
    action_id: string | null
    before: unknown
  }
  'toolkit.ballot_set': {
    id: string
    body_id: string
    import_id: string
    title: string
    vote_type: VoteType
    rule: string
    budget_minor: number
    currency: string
    voters: number
    created_at: Date
  }
  'toolkit.ballot_option': {
    ballot_set_id: string
    number: number
    action_id: string
    external_ref: string
    cost_minor: number
    votes: number
    selected: boolean | null
  }
  'toolkit.ballot': { ballot_set_id: string; number: number; voters: number; choices: string[] }
}
