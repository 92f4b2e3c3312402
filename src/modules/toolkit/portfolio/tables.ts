import type { Generated } from 'kysely'
import type { Visibility } from '#kernel/visibility.ts'
import type {
  Choice,
  CostBasis,
  Measure,
  RuleKind,
  RuleScope,
  ValueSource,
} from './problem/index.ts'

/** The tables of this room. */
export type PortfolioTables = {
  'toolkit.portfolio': {
    id: string
    body_id: string
    board_id: string | null
    ballot_set_id: string | null
    title: string
    value_source: ValueSource
    cost_basis: Generated<CostBasis>
    currency: string
    visibility: Visibility
    state: Generated<'open' | 'decided'>
    decided_run_id: string | null
    decided_choice: Choice | null
    decided_at: Date | null
    decided_by: string | null
    decided_why: Generated<string>
    version: Generated<number>
    created_at: Date
    created_by: string | null
    updated_at: Date
  }
  'toolkit.portfolio_budget': {
    id: string
    portfolio_id: string
    name: string
    amount_minor: number
    currency: string
    share_percent: number
  }
  'toolkit.portfolio_rule': {
    id: string
    portfolio_id: string
    kind: RuleKind
    scope: RuleScope
    keys: string[]
    measure: Measure
    quantity: number
    why: string
    created_at: Date
  }
  'toolkit.portfolio_action': {
    portfolio_id: string
    action_id: string
    value: number | null
    include: 'in' | 'out' | null
  }
  'toolkit.portfolio_run': {
    id: string
    portfolio_id: string
    number: number
    state: 'queued' | 'running' | 'done' | 'failed'
    options: unknown
    input: unknown
    input_hash: string
    progress_done: Generated<number>
    progress_all: Generated<number>
    result: unknown
    status: 'optimal' | 'feasible' | 'infeasible' | 'unknown' | null
    gap: number | null
    analysis_version: string | null
    solver: string | null
    time_limit_seconds: number
    error: string | null
    created_at: Date
    created_by: string | null
    finished_at: Date | null
  }
}
