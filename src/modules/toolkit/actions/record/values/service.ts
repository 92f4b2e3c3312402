import type { Horizon, Theme } from '#kernel/frame.ts'
import { GROUPS, HORIZONS, THEMES } from '#kernel/frame.ts'
import { isCurrency } from '#kernel/money.ts'
import { invalid } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { ActionRecord } from '../queries.ts'
import type { Beneficiary, Kind, Note, Status } from '../tables.ts'

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
  readonly status?: Exclude<Status, 'superseded'> | undefined
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

const BLANK = {
  code: undefined,
  summary: '',
  description: '',
  kindReason: '',
  system: [],
  champion: '',
  lead: '',
  partners: '',
  place: '',
  startsOn: null,
  endsOn: null,
  cost: null,
  priceYear: null,
  expectedResult: '',
  risks: '',
  legalBasis: '',
  status: 'draft',
  unblockCondition: '',
  unblockOwner: '',
  notes: [],
  beneficiaries: [],
  impacts: [],
  dependencies: [],
  exclusions: [],
} as const satisfies Partial<ActionValues>

/** Values with every blank filled in, so that one shape goes into the tables. */
export type WholeValues = Omit<ActionValues, keyof typeof BLANK> & {
  readonly [Name in keyof typeof BLANK]: Name extends 'code'
    ? string | undefined
    : Exclude<ActionValues[Name], undefined>
}

const MOST_LINKS = 50

/** Refuses, beside its field, what no action can be. */
export function checked(values: ActionValues): WholeValues {
  const given = Object.entries(values).filter(([, held]) => held !== undefined)
  const whole = { ...BLANK, ...Object.fromEntries(given) } as unknown as WholeValues
  if (whole.title.trim() === '') invalid('form.required', {}, 'title')
  if (!THEMES.includes(whole.theme)) invalid('form.required', {}, 'theme')
  if (!HORIZONS.includes(whole.horizon)) invalid('form.required', {}, 'horizon')
  checkCost(whole.cost)
  if (whole.startsOn !== null && whole.endsOn !== null && whole.startsOn > whole.endsOn)
    invalid('actions.refusal.ends-first', {}, 'endsOn')
  checkBeneficiaries(whole.beneficiaries)
  const lists = {
    impacts: once(whole.impacts),
    dependencies: once(whole.dependencies),
    exclusions: once(whole.exclusions),
  }
  for (const [field, ids] of Object.entries(lists))
    if (ids.length > MOST_LINKS) invalid('actions.refusal.too-many', { most: MOST_LINKS }, field)
  const code = whole.code?.trim() || undefined
  return { ...whole, ...lists, code, title: whole.title.trim(), lead: whole.lead.trim() }
}

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort()

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

const OWN_GROUP = /^own-[a-z0-9-]{1,75}$/

/** A shared group's key, or one the city added. */
export const isGroupKey = (key: string): boolean =>
  (GROUPS as readonly string[]).includes(key) || OWN_GROUP.test(key)

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
  const { title, summary, description, kind, theme, horizon, champion, lead } = whole
  const { partners, place, risks, status, visibility } = whole
  return {
    ...{ title, summary, description, kind, theme, horizon, champion, lead },
    ...{ partners, place, risks, status, visibility },
    ...costColumns(whole.cost),
    kind_reason: whole.kindReason,
    system: [...whole.system],
    starts_on: whole.startsOn,
    ends_on: whole.endsOn,
    price_year: whole.priceYear,
    expected_result: whole.expectedResult,
    legal_basis: whole.legalBasis,
    unblock_condition: whole.unblockCondition,
    unblock_owner: whole.unblockOwner,
    notes: JSON.stringify(whole.notes),
  }
}

const costColumns = (cost: CostRange | null) => ({
  cost_low: cost?.low ?? null,
  cost_likely: cost?.likely ?? null,
  cost_high: cost?.high ?? null,
  currency: cost?.currency ?? null,
})

/** The values of a kept action, as a form or an import begins from them. */
export function valuesOf(action: ActionRecord): ActionValues {
  const { costLow, costLikely, costHigh, currency, status } = action
  const known = costLow !== null && costLikely !== null && costHigh !== null && currency !== null
  return {
    ...action,
    cost: known ? { low: costLow, likely: costLikely, high: costHigh, currency } : null,
    status: status === 'superseded' ? undefined : status,
    importId: action.importId ?? undefined,
    externalRef: action.externalRef ?? undefined,
  }
}
