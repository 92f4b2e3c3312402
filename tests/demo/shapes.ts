import type { CrisisType, Group, Horizon, Phase, System, Theme } from '#kernel/frame.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { DemoBoard, DemoPlan } from './planning.ts'

/** The shapes in which the demo's cities are written down. Days count back from today. */

/** A cell of an impact matrix; severity null is an honest "not known". */
export type Cell = {
  readonly system: System
  readonly group: Group | 'everyone'
  readonly severity: 0 | 1 | 2 | 3 | null
  readonly trend?: 'worse' | 'same' | 'better'
  /** From and to, heads; never below five. */
  readonly people?: readonly [number, number]
  readonly place?: string
  readonly confidence?: 'low' | 'medium' | 'high'
  readonly source?: string
  readonly says?: string
  readonly whoCouldKnow?: string
}

type Rest = Omit<Cell, 'system' | 'group' | 'severity'>

export const cell = (
  system: System,
  group: Cell['group'],
  severity: Cell['severity'],
  rest: Rest = {},
): Cell => ({ system, group, severity, ...rest })

export type DemoWave = {
  readonly opened: number
  readonly title?: string
  readonly note?: string
  readonly cells: readonly Cell[]
  /** What was so a wave ago and is confirmed now, as `system group`. */
  readonly confirms?: readonly string[]
}

export type DemoCrisis = {
  readonly title: string
  readonly summary: string
  readonly types: readonly CrisisType[]
  readonly started: number
  /** Days ago at which it was entered. */
  readonly opened: number
  readonly phase: Phase
  readonly geography: string
  readonly visibility: Visibility
  readonly waves: readonly DemoWave[]
  /** Days ago at which it was closed. */
  readonly closed?: number
}

type ActionStatus =
  | 'draft'
  | 'proposed'
  | 'approved'
  | 'in-progress'
  | 'paused'
  | 'done'
  | 'dropped'

/** An action; amounts in whole units of the city's currency, at prices of its year. */
export type DemoAction = {
  readonly code: string
  readonly title: string
  readonly kind: 'recovery' | 'renewal'
  readonly theme: Theme
  readonly horizon: Horizon
  readonly systems: readonly System[]
  readonly summary: string
  readonly lead: string
  readonly place?: string
  readonly partners?: string
  readonly cost?: readonly [low: number, likely: number, high: number]
  /** Days from today, before it negative. */
  readonly from?: number
  readonly to?: number
  readonly result?: string
  readonly risks?: string
  readonly legal?: string
  readonly for?: Readonly<Partial<Record<Group, number>>>
  /** Impacts of the newest wave it addresses, as `system group`. */
  readonly against?: readonly string[]
  readonly needs?: readonly string[]
  readonly not?: readonly string[]
  readonly status?: ActionStatus
  readonly blocked?: { readonly until: string; readonly owner: string }
  readonly visibility?: Visibility
}

/** What happened in a city: its crises and, where it has any, its actions in one currency. */
export type Story = {
  readonly crises: readonly DemoCrisis[]
  readonly currency?: string
  readonly actions?: readonly DemoAction[]
  /** Days ago at which the first action was written down. */
  readonly begun?: number
  readonly board?: DemoBoard
  readonly plans?: readonly DemoPlan[]
}
