import type { Lang } from '#kernel/languages.ts'
import type { StartKey } from '../../src/modules/toolkit/prioritise/criteria/starting/service.ts'

/** The shapes of boards, portfolios and plans in the demo. Days count back from today. */

/** Low, likely and high; null where nobody could say. */
type Score = readonly [low: number, likely: number, high: number] | null

export type Statement =
  | { readonly kind: 'order'; readonly order: readonly (readonly StartKey[])[] }
  | {
      readonly kind: 'bounds'
      readonly criterion: StartKey
      readonly low: number
      readonly high: number
    }
  | {
      readonly kind: 'swing'
      readonly points: Readonly<Partial<Record<StartKey, number>>>
      readonly leeway: number
    }

export type DemoBoard = {
  readonly title: string
  readonly question: string
  readonly begun: number
  /** By the keys of the platform's starting set, each 0 to 4. */
  readonly criteria: readonly StartKey[]
  /** Where the scores of each criterion come from, in the same order. */
  readonly sources: readonly string[]
  /** By action code, in the order of the criteria. */
  readonly scores: Readonly<Record<string, readonly Score[]>>
  readonly stakeholders: readonly {
    readonly name: string
    readonly says: readonly Statement[]
  }[]
  /** Absent where nothing was decided yet. */
  readonly decision?: {
    readonly by: string
    readonly what: string
    readonly first: readonly string[]
    readonly why: string
    readonly on: number
  }
}

export type DemoPortfolio = {
  readonly title: string
  readonly begun: number
  readonly currency: string
  /** Whole units of the currency. */
  readonly budget: number
  readonly budgetName: string
  readonly equity: {
    readonly groups: readonly string[]
    readonly percent: number
    readonly why: string
  }
  readonly cap: { readonly theme: string; readonly percent: number; readonly why: string }
  readonly decided?: { readonly on: number; readonly why: string }
}

type Kind = 'recovery' | 'renewal' | 'both'
type Funding = 'idea' | 'applied' | 'approved' | 'received'

/** A section's text and rows, or why it is not there yet; a section left out stays open. */
export type Section<Rows> =
  | { readonly text: string; readonly rows?: Rows }
  | { readonly notYet: string }

export type DemoPlan = {
  readonly title: string
  readonly lang: Lang
  readonly from: 'portfolio' | 'board' | null
  readonly begun: number
  readonly vision?: Section<never>
  readonly objectives?: Section<readonly (readonly [text: string, kind: Kind])[]>
  readonly recoveryGroup?: Section<readonly Member[]>
  readonly renewalGroup?: Section<readonly Member[]>
  readonly situation?: Section<never>
  readonly portfolio?: Section<never>
  /** Amounts in whole units of the city's currency. */
  readonly finance?: Section<
    readonly (readonly [source: string, amount: number, status: Funding])[]
  >
  readonly heard?: Section<readonly Heard[]>
  readonly monitoring?: Section<readonly Indicator[]>
  readonly currency: string
  readonly published?: number
  readonly adopted?: {
    readonly by: string
    readonly on: number
    readonly number: string
    readonly note: string
  }
}

/** A name only where that person agreed to be named. */
type Member = readonly [role: string, organisation: string, name?: string]

type Heard = {
  readonly who: string
  readonly how: string
  readonly people?: number
  readonly on: number
  readonly changed: string
}

type Indicator = readonly [
  indicator: string,
  unit: string,
  baseline: string,
  target: string,
  period: string,
  owner: string,
  disaggregation: string,
]
