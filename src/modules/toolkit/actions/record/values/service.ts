import type { Horizon, Theme } from '#kernel/frame.ts'
import { GROUPS, HORIZONS, THEMES } from '#kernel/frame.ts'
import { isId } from '#kernel/ids.ts'
import { isCurrency } from '#kernel/money.ts'
import { invalid } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Beneficiary } from '../queries.ts'
import type { Kind, Note, Status } from '../tables.ts'

/** What an action is made of. Costs are minor units of `currency`, at prices of `priceYear`. */
export type ActionValues = {
  readonly title: string
  readonly kind: Kind
  readonly theme: Theme
  readonly horizon: Horizon
  readonly visibility: Visibility
  readonly code?: string | undefined
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly kindReason?: string | undefined
  readonly system?: readonly number[] | undefined
  readonly champion?: string | undefined
  readonly lead?: string | undefined
  readonly partners?: string | undefined
  readonly place?: string | undefined
  readonly startsOn?: string | null | undefined
  readonly endsOn?: string | null | undefined
  /** All three, or none. With only a likely cost, give it three times. */
  readonly cost?: CostRange | null | undefined
  readonly priceYear?: number | null | undefined
  readonly expectedResult?: string | undefined
  readonly risks?: string | undefined
  readonly legalBasis?: string | undefined
  readonly status?: Exclude<Status, 'superseded'> | Status | undefined
  readonly unblockCondition?: string | undefined
  readonly unblockOwner?: string | undefined
  readonly notes?: readonly Note[] | undefined
  readonly importId?: string | undefined
  readonly externalRef?: string | undefined
  readonly beneficiaries?: readonly Beneficiary[] | undefined
  /** Ids of impacts it addresses. */
  readonly impacts?: readonly string[] | undefined
  /** Ids of actions of the same body that must be done first. */
  readonly dependencies?: readonly string[] | undefined
  /** Ids of actions of the same body that cannot be chosen together with it. */
  readonly exclusions?: readonly string[] | undefined
}

export type CostRange = {
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly currency: string
}

/** Values with every blank filled in, so that one shape goes into the tables. */
export type WholeValues = ReturnType<typeof checked>

const MOST_LINKS = 50

/** Refuses, beside its field, what no action can be. */
export function checked(values: ActionValues) {
  if (values.title.trim() === '') invalid('form.required', {}, 'title')
  if (!THEMES.includes(values.theme)) invalid('form.required', {}, 'theme')
  if (!HORIZONS.includes(values.horizon)) invalid('form.required', {}, 'horizon')
  checkCost(values.cost ?? null)
  const [startsOn, endsOn] = [values.startsOn ?? null, values.endsOn ?? null]
  if (startsOn && endsOn && startsOn > endsOn) invalid('actions.refusal.ends-first', {}, 'endsOn')
  checkBeneficiaries(values.beneficiaries ?? [])
  for (const field of ['impacts', 'dependencies', 'exclusions'] as const)
    if ((values[field]?.length ?? 0) > MOST_LINKS)
      invalid('actions.refusal.too-many', { most: MOST_LINKS }, field)
  return {
    ...values,
    code: values.code?.trim() || undefined,
    title: values.title.trim(),
    lead: values.lead?.trim() ?? '',
    startsOn,
    endsOn,
    cost: values.cost ?? null,
    beneficiaries: values.beneficiaries ?? [],
    impacts: [...new Set(values.impacts ?? [])].sort(),
    dependencies: [...new Set(values.dependencies ?? [])].sort(),
    exclusions: [...new Set(values.exclusions ?? [])].sort(),
  }
}

function checkCost(cost: CostRange | null): void {
  if (cost === null) return
  if (!isCurrency(cost.currency)) invalid('actions.refusal.currency', {}, 'currency')
  for (const part of ['low', 'likely', 'high'] as const)
    if (!Number.isSafeInteger(cost[part]) || cost[part] < 0)
      invalid('actions.refusal.amount', {}, COST_FIELDS[part])
  if (cost.low > cost.likely) invalid('actions.refusal.cost-order', {}, COST_FIELDS.low)
  if (cost.likely > cost.high) invalid('actions.refusal.cost-order', {}, COST_FIELDS.high)
}

const COST_FIELDS = { low: 'costLow', likely: 'costLikely', high: 'costHigh' } as const

/** A shared group's key, or the id of one the city added. */
export const isGroupKey = (key: string): boolean =>
  (GROUPS as readonly string[]).includes(key) || isId(key)

function checkBeneficiaries(groups: readonly Beneficiary[]): void {
  const seen = new Set<string>()
  for (const { group, sharePercent } of groups) {
    if (!isGroupKey(group) || seen.has(group))
      invalid('actions.refusal.group', {}, `share-${group}`.slice(0, 60))
    seen.add(group)
    if (!Number.isInteger(sharePercent) || sharePercent < 0 || sharePercent > 100)
      invalid('actions.refusal.share', {}, `share-${group}`)
  }
}

/** The columns of `toolkit.action` that come from a person's values. */
export function columnsOf(whole: WholeValues) {
  return {
    title: whole.title,
    summary: whole.summary ?? '',
    description: whole.description ?? '',
    kind: whole.kind,
    kind_reason: whole.kindReason ?? '',
    theme: whole.theme,
    system: [...(whole.system ?? [])],
    horizon: whole.horizon,
    champion: whole.champion ?? '',
    lead: whole.lead,
    partners: whole.partners ?? '',
    place: whole.place ?? '',
    starts_on: whole.startsOn,
    ends_on: whole.endsOn,
    ...costColumns(whole.cost),
    price_year: whole.priceYear ?? null,
    expected_result: whole.expectedResult ?? '',
    risks: whole.risks ?? '',
    legal_basis: whole.legalBasis ?? '',
    status: whole.status ?? ('draft' as const),
    unblock_condition: whole.unblockCondition ?? '',
    unblock_owner: whole.unblockOwner ?? '',
    visibility: whole.visibility,
    notes: JSON.stringify(whole.notes ?? []),
  }
}

const costColumns = (cost: CostRange | null) => ({
  cost_low: cost?.low ?? null,
  cost_likely: cost?.likely ?? null,
  cost_high: cost?.high ?? null,
  currency: cost?.currency ?? null,
})
