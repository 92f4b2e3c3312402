import { DIMENSIONS, dimensionOf, PHASES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import { INCOMES, incomeOf, REGIONS, regionOf } from '#platform/places/countries.ts'
import type { BlockItem } from '../sources/index.ts'

export const FACETS = ['theme', 'dimension', 'driver', 'region', 'income', 'stage'] as const
export type Facet = (typeof FACETS)[number]

export type Share = { readonly key: string; readonly count: number }

/** How many of the chosen lessons touch each of a facet's keys. One lesson may touch several. */
export type Balance = {
  readonly lessons: number
  readonly facets: Readonly<Record<Facet, readonly Share[]>>
}

const unique = <K>(keys: readonly (K | undefined)[]): readonly K[] => [
  ...new Set(keys.filter((key) => key !== undefined)),
]

const isSystem = (goal: number): goal is (typeof SYSTEMS)[number] =>
  (SYSTEMS as readonly number[]).includes(goal)

/** What a record says of itself in each facet. */
const keysOf = (item: BlockItem): Readonly<Record<Facet, readonly string[]>> => ({
  theme: item.themes,
  dimension: unique(item.goals.filter(isSystem).map(dimensionOf)),
  driver: item.goals.map(String),
  region: unique(item.countries.map(regionOf)),
  income: unique(item.countries.map(incomeOf)),
  stage: item.stages,
})

const ALL: Readonly<Record<Facet, readonly string[]>> = {
  theme: THEMES,
  dimension: DIMENSIONS,
  driver: SYSTEMS.map(String),
  region: REGIONS,
  income: INCOMES,
  stage: PHASES.filter((phase) => phase !== 'closed'),
}

export function balanceOf(lessons: readonly BlockItem[]): Balance {
  const told = lessons.map(keysOf)
  const facet = (of: Facet): readonly Share[] =>
    ALL[of].map((key) => ({ key, count: told.filter((keys) => keys[of].includes(key)).length }))
  return {
    lessons: lessons.length,
    facets: {
      theme: facet('theme'),
      dimension: facet('dimension'),
      driver: facet('driver'),
      region: facet('region'),
      income: facet('income'),
      stage: facet('stage'),
    },
  }
}

/** Of which most lessons are, and what no lesson is about: the sentence under a picture. */
export type Lean = {
  /** More than half of at least three. */
  readonly most: Share | null
  readonly none: readonly string[]
}

export function leanOf({ lessons, facets }: Balance, facet: Facet): Lean {
  const shares = facets[facet]
  const top = shares.toSorted((a, b) => b.count - a.count)[0]
  return {
    most: lessons >= 3 && top !== undefined && top.count * 2 > lessons ? top : null,
    none: lessons === 0 ? [] : shares.filter(({ count }) => count === 0).map(({ key }) => key),
  }
}

export type Reason =
  | {
      readonly key: 'fills'
      readonly facet: 'theme' | 'dimension' | 'region' | 'income'
      readonly value: string
    }
  | { readonly key: 'checked' }
  | { readonly key: 'new' }
  | { readonly key: 'repeats'; readonly value: string }

export type Suggestion = {
  readonly item: BlockItem
  readonly score: number
  readonly reasons: readonly Reason[]
}

const FILLS = { theme: 3, dimension: 3, region: 2, income: 2 } as const
const CHECKED_GRADE = 3
/** Units: share of the lessons of which one theme should not have more. */
const MOST_OF_A_THEME = 0.5
const WEEK_MS = 7 * 86_400_000

/**
 * What would serve this issue best, first, and why: what is missing so far counts most, then evidence,
 * then what is new; what there is plenty of already steps back. Ties go to the newer.
 */
export function ranked(
  chosen: readonly BlockItem[],
  offered: readonly BlockItem[],
  now: Date,
): readonly Suggestion[] {
  const balance = balanceOf(chosen)
  return offered
    .map((item) => weighed(item, balance, now))
    .toSorted((a, b) => b.score - a.score || b.item.at.getTime() - a.item.at.getTime())
}

function weighed(item: BlockItem, balance: Balance, now: Date): Suggestion {
  const keys = keysOf(item)
  const fills = fillsOf(item, balance)
  const much = keys.theme.find(
    (theme) =>
      balance.lessons >= 2 && countOf(balance, 'theme', theme) > balance.lessons * MOST_OF_A_THEME,
  )
  const reasons: Reason[] = [
    ...fills,
    ...((item.grade ?? 0) >= CHECKED_GRADE ? [{ key: 'checked' } as const] : []),
    ...(now.getTime() - item.at.getTime() < WEEK_MS ? [{ key: 'new' } as const] : []),
    ...(much === undefined ? [] : [{ key: 'repeats', value: much } as const]),
  ]
  const score = reasons.reduce((sum, reason) => sum + pointsOf(reason), 0)
  return { item, score, reasons }
}

/** What the issue lacks and this has. A partner is no lesson about its country. */
const fillsOf = (item: BlockItem, balance: Balance): readonly Reason[] =>
  item.kind === 'partner'
    ? []
    : (Object.keys(FILLS) as (keyof typeof FILLS)[]).flatMap((facet) => {
        const value = keysOf(item)[facet].find((key) => countOf(balance, facet, key) === 0)
        return value === undefined ? [] : [{ key: 'fills', facet, value } as const]
      })

const countOf = ({ facets }: Balance, facet: Facet, key: string): number =>
  facets[facet].find((share) => share.key === key)?.count ?? 0

function pointsOf(reason: Reason): number {
  if (reason.key === 'fills') return FILLS[reason.facet]
  return { checked: 2, new: 1, repeats: -3 }[reason.key]
}

/**
 * The best few, chosen one after the other: each choice changes what is still missing.
 */
export function choose(
  offered: readonly BlockItem[],
  most: number,
  now: Date,
): readonly BlockItem[] {
  const chosen: BlockItem[] = []
  while (chosen.length < most) {
    const left = offered.filter((item) => !chosen.includes(item))
    const [best] = ranked(chosen, left, now)
    if (best === undefined) break
    chosen.push(best.item)
  }
  return chosen
}
