import type { Generated } from 'kysely'
import type { Visibility } from '#kernel/visibility.ts'

export type BoardState = 'open' | 'closed'
export type Direction = 'max' | 'min'
export type StatementKind = 'order' | 'bounds' | 'ratio' | 'swing'
const RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What a score means, in words. */
export type Anchor = { readonly at: number; readonly text: string }
/** A piecewise value: `cutoffs` rise in the criterion's unit, `values` are 0..1. */
export type Cutoffs = { readonly cutoffs: readonly number[]; readonly values: readonly number[] }

/** The tables of this room. JSON columns are written as JSON text and read as the types named. */
export type PrioritiseTables = {
  'toolkit.board': {
    id: string
    body_id: string
    crisis_id: string | null
    title: string
    question: string
    visibility: Visibility
    state: Generated<BoardState>
    version: Generated<number>
    created_at: Date
    created_by: string | null
  }
  'toolkit.board_action': {
    board_id: string
    action_id: string
    version: Generated<number>
    added_at: Date
  }
  'toolkit.criterion': {
    id: string
    board_id: string
    key: string
    label: string
    unit: string
    direction: Direction
    low_goalpost: number
    high_goalpost: number
    /** `Anchor[]` */
    anchors: unknown
    /** `Cutoffs` or null */
    cutoffs: unknown
    position: number
    version: Generated<number>
  }
  'toolkit.goalpost_change': {
    id: string
    criterion_id: string
    at: Date
    person_id: string | null
    before: unknown
    after: unknown
    scores_held: number
  }
  'toolkit.score': {
    board_id: string
    action_id: string
    criterion_id: string
    low: number
    likely: number
    high: number
    source: string
    author_id: string | null
    at: Date
  }
  'toolkit.stakeholder': {
    id: string
    board_id: string
    name: string
    share: Generated<number>
    token_hash: Buffer | null
    token_expires: Date | null
    person_id: string | null
    answered_at: Date | null
    created_at: Date
  }
  'toolkit.statement': {
    id: string
    stakeholder_id: string
    kind: StatementKind
    body: unknown
    sentence: string
    position: number
    at: Date
  }
  'toolkit.ranking_run': {
    id: string
    board_id: string
    state: RunState
    progress: Generated<number>
    beat_at: Date
    seed: string
    samples: number
    input: unknown
    options: unknown
    input_hash: string
    library_version: string
    result: unknown
    result_hash: string | null
    failure: string | null
    started_by: string | null
    started_at: Date
    finished_at: Date | null
    continues_id: string | null
  }
  'toolkit.decision': {
    id: string
    board_id: string
    run_id: string | null
    at: string
    decided_by: string
    what: string
    order: unknown
    why: string
    differs: boolean
    noted_by: string | null
    noted_at: Date
  }
}
