import type { Horizon } from '#kernel/frame.ts'
import type { FundingStatus } from '../content/index.ts'

/** A whole number of minor units of a currency. */
export type Amount = { readonly minor: number; readonly currency: string }

type Common = { readonly text: string }

export type Objective = { readonly text: string; readonly kind: 'recovery' | 'renewal' | 'both' }
/** A name only where that person agreed to be named. */
export type Member = {
  readonly role: string
  readonly organisation: string
  readonly name: string | null
}
/** A finding of the stock-take, without the people it counts. */
type Finding = {
  readonly system: number
  readonly group: string
  readonly place: string
  readonly severity: number
  readonly trend: 'worse' | 'same' | 'better' | 'unknown'
}
export type Situation = {
  readonly wave: { readonly number: number; readonly openedOn: string } | null
  readonly looked: number
  readonly unknown: number
  /** How many are moderate or severe, where more are than the list holds. */
  readonly hurting?: number
  readonly findings: readonly Finding[]
}
export type PlannedAction = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly summary: string
  readonly kind: 'recovery' | 'renewal'
  readonly theme: string
  readonly lead: string
  readonly place: string
  /** Not kept in what was published before it was asked for. */
  readonly horizon?: Horizon
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly cost: { readonly low: Amount; readonly likely: Amount; readonly high: Amount } | null
  readonly groups: readonly { readonly name: string; readonly sharePercent: number }[]
}
export type ChosenBy = {
  /** A portfolio's choice, or the order a board decided. */
  readonly by: 'portfolio' | 'board'
  readonly title: string
  readonly choice: string
  readonly decidedOn: string | null
  readonly why: string
  readonly proof: {
    readonly status: string
    readonly gap: number
    readonly solver: string
    readonly inputHash: string
  } | null
}
export type FundingLine = {
  readonly source: string
  readonly amount: Amount
  readonly status: FundingStatus
}
/** What is needed, what is sure (approved or received), and what is missing, in one currency. */
export type FundingGap = {
  readonly currency: string
  readonly needed: number
  readonly sure: number
  readonly hoped: number
  readonly gap: number
}
export type Hearing = {
  readonly who: string
  readonly how: string
  /** Null: not counted. Under five is told as "fewer than five" and kept as 0. */
  readonly people: number | null
  readonly few: boolean
  readonly when: string | null
  readonly changed: string
}
export type Indicator = Readonly<
  Record<
    'indicator' | 'unit' | 'baseline' | 'target' | 'period' | 'owner' | 'disaggregation',
    string
  >
>

export type SectionBody =
  | ({ readonly key: 'vision' } & Common)
  | ({ readonly key: 'objectives'; readonly rows: readonly Objective[] } & Common)
  | ({
      readonly key: 'recovery-group' | 'renewal-group'
      readonly rows: readonly Member[]
    } & Common)
  | ({ readonly key: 'situation'; readonly situation: Situation } & Common)
  | ({
      readonly key: 'portfolio'
      readonly chosen: ChosenBy | null
      readonly actions: readonly PlannedAction[]
      readonly totals: readonly Amount[]
    } & Common)
  | ({
      readonly key: 'finance'
      readonly rows: readonly FundingLine[]
      readonly gaps: readonly FundingGap[]
    } & Common)
  | ({ readonly key: 'heard'; readonly rows: readonly Hearing[] } & Common)
  | ({ readonly key: 'monitoring'; readonly rows: readonly Indicator[] } & Common)

/** A section as it is read: filled, or said to be missing and why; `open` only in a draft. */
export type DocumentSection = SectionBody & {
  readonly state: 'open' | 'filled' | 'not-yet'
  readonly reason: string
}

/**
 * A recovery framework as it is read, printed and exported; published, it is kept like this for
 * good. Money in minor units; dates `YYYY-MM-DD`; groups by the name that the city gives them.
 */
export type PlanDocument = {
  readonly kind: 'c2r.recovery-framework'
  readonly schema: 1
  readonly title: string
  readonly lang: 'en' | 'es' | 'fr'
  readonly city: { readonly name: string; readonly country: string | null; readonly demo: boolean }
  readonly crisis: {
    readonly title: string
    readonly types: readonly string[]
    readonly startedOn: string
    readonly phase: string
    readonly geography: string
  }
  readonly sections: readonly DocumentSection[]
}
