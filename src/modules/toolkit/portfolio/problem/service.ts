import type { PortfolioProblem, PortfolioRule, Project } from '#analysis'
import type { RuleSlack, Snapshot, SnapshotAction, SnapshotRule } from './tables.ts'

/** What every action costs, whole; purses that pay a part have a resource of their own. */
const MONEY = 'money'

type Scoped = Extract<SnapshotRule, { kind: 'floor' | 'cap' }>

/** A place is the same however it is capitalised or spaced. */
export const placeKey = (place: string): string =>
  place.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * The percentage of an action's benefit that reaches any of these groups, each person counted once:
 * the sum of the shares, or, where the action's shares show that its groups overlap (more than 100 %
 * in all), the largest of them.
 */
export function reachPercent(action: SnapshotAction, groups: readonly string[]): number {
  const all = action.groups.reduce((sum, { sharePercent }) => sum + sharePercent, 0)
  const chosen = action.groups.filter(({ group }) => groups.includes(group))
  const shares = chosen.map(({ sharePercent }) => sharePercent)
  return all > 100 ? Math.max(0, ...shares) : shares.reduce((sum, share) => sum + share, 0)
}

/** The percentage of an action that counts for a floor or cap: all, nothing, or a group's share. */
function inScopePercent(action: SnapshotAction, rule: Scoped): number {
  switch (rule.scope) {
    case 'theme':
      return action.theme === rule.key ? 100 : 0
    case 'kind':
      return action.kind === rule.key ? 100 : 0
    case 'place':
      return placeKey(action.place) === placeKey(rule.key) ? 100 : 0
    case 'group':
      return reachPercent(action, [rule.key])
  }
}

/**
 * What one action brings to a rule, as a whole number, so that nothing is rounded on the way.
 *
 * Units  amount: hundredths of a minor unit; count: heads; percent: minor units × percentage points
 */
function contribution(action: SnapshotAction, rule: SnapshotRule): number {
  if (rule.kind === 'equity')
    return (reachPercent(action, rule.groups) - rule.percent) * action.costMinor
  if (rule.kind !== 'floor' && rule.kind !== 'cap') return 0
  const percent = inScopePercent(action, rule)
  if (rule.measure === 'count') return percent > 0 ? 1 : 0
  if (rule.measure === 'amount') return percent * action.costMinor
  return (percent - rule.quantity) * action.costMinor
}

const isMeasured = (
  rule: SnapshotRule,
): rule is Scoped | Extract<SnapshotRule, { kind: 'equity' }> =>
  rule.kind === 'floor' || rule.kind === 'cap' || rule.kind === 'equity'

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y > 0) [x, y] = [y, x % y]
  return x
}

/** The largest unit in which all amounts are whole: small numbers keep the solver exact. */
const unitOf = (amounts: readonly number[]): number => amounts.reduce(gcd, 0) || 1

/** The problem in the solver's words, and for each limit how its slack is read back. */
export type Built = {
  readonly problem: PortfolioProblem
  readonly slackOf: (rule: string, slack: number) => RuleSlack | null
}

type Limit = { readonly rule: SnapshotRule; readonly limit: number; readonly unit: number }

export function problemOf(snapshot: Snapshot): Built {
  const limits = new Map<string, Limit>()
  for (const rule of snapshot.rules) {
    const limit = limitOf(snapshot, rule)
    if (limit) limits.set(rule.id, limit)
  }
  const projects = snapshot.actions.map((action) => projectOf(snapshot, action, limits))
  const rules = snapshot.rules.map((rule) => ruleOf(rule, limits.get(rule.id)))
  return {
    problem: { projects, rules },
    slackOf: (id, slack) => slackOf(limits.get(id), slack),
  }
}

function limitOf(snapshot: Snapshot, rule: SnapshotRule): Limit | null {
  if (rule.kind === 'budget') {
    const purse = snapshot.budgets.find((budget) => budget.id === rule.budget)
    const limit = (purse?.amountMinor ?? 0) * 100
    const share = purse?.sharePercent ?? 100
    const paid = snapshot.actions.map((action) => action.costMinor * share)
    return { rule, limit, unit: unitOf([limit, ...paid]) }
  }
  if (!isMeasured(rule)) return null
  const limit = quantityOf(rule)
  const parts = snapshot.actions.map((action) => contribution(action, rule))
  return { rule, limit, unit: unitOf([limit, ...parts]) }
}

function quantityOf(rule: Extract<SnapshotRule, { kind: 'floor' | 'cap' | 'equity' }>): number {
  if (rule.kind === 'equity' || rule.measure === 'percent') return 0
  return rule.measure === 'amount' ? rule.quantity * 100 : rule.quantity
}

function projectOf(
  snapshot: Snapshot,
  action: SnapshotAction,
  limits: ReadonlyMap<string, Limit>,
): Project {
  const cost: Record<string, number> = { [MONEY]: action.costMinor }
  const amounts: Record<string, number> = {}
  for (const [id, { rule, unit }] of limits) {
    if (rule.kind === 'budget') {
      const share =
        snapshot.budgets.find((budget) => budget.id === rule.budget)?.sharePercent ?? 100
      cost[id] = (action.costMinor * share) / unit
    } else amounts[id] = contribution(action, rule) / unit
  }
  return { id: action.id, value: action.value, cost, amounts }
}

function ruleOf(rule: SnapshotRule, limit: Limit | undefined): PortfolioRule {
  const { id } = rule
  const most = limit ? limit.limit / limit.unit : 0
  switch (rule.kind) {
    case 'budget':
      return { id, kind: 'budget', resource: id, limit: most }
    case 'cap':
      return { id, kind: 'at-most', of: 'all', measure: { amount: id }, limit: most }
    case 'floor':
    case 'equity':
      return { id, kind: 'at-least', of: 'all', measure: { amount: id }, limit: most }
    case 'require':
      return { id, kind: 'include', project: rule.action }
    case 'exclude':
    case 'needs-absent':
      return { id, kind: 'exclude', project: rule.action }
    case 'needs':
      return { id, kind: 'requires', project: rule.action, needs: rule.needs }
    case 'either-or':
      return { id, kind: 'exclusive', projects: [rule.action, rule.other] }
  }
}

/** Amounts are kept in hundredths of a minor unit; what is left of them is told in minor units. */
function slackOf(limit: Limit | undefined, slack: number): RuleSlack | null {
  if (!limit) return null
  const { rule, unit } = limit
  const whole = slack * unit
  const isCount = (rule.kind === 'floor' || rule.kind === 'cap') && rule.measure === 'count'
  return isCount ? { room: whole, unit: 'count' } : { room: Math.floor(whole / 100), unit: 'money' }
}

/**
 * Does a choice keep this rule? Counted here in whole numbers, apart from any solver, for the ways
 * of choosing that do not look at the rules.
 */
export function keeps(
  snapshot: Snapshot,
  rule: SnapshotRule,
  chosen: ReadonlySet<string>,
): boolean {
  if (rule.kind === 'needs') return !chosen.has(rule.action) || chosen.has(rule.needs)
  if (rule.kind === 'either-or') return !(chosen.has(rule.action) && chosen.has(rule.other))
  if (rule.kind === 'require') return chosen.has(rule.action)
  if (rule.kind === 'exclude' || rule.kind === 'needs-absent') return !chosen.has(rule.action)
  const taken = snapshot.actions.filter((action) => chosen.has(action.id))
  if (rule.kind === 'budget') {
    const purse = snapshot.budgets.find((budget) => budget.id === rule.budget)
    const spent = taken.reduce((sum, { costMinor }) => sum + costMinor, 0)
    return spent * (purse?.sharePercent ?? 100) <= (purse?.amountMinor ?? 0) * 100
  }
  if (!isMeasured(rule)) return true
  const reached = taken.reduce((sum, action) => sum + contribution(action, rule), 0)
  return rule.kind === 'cap' ? reached <= quantityOf(rule) : reached >= quantityOf(rule)
}

/** The most that can be spent on whole actions under every purse; null without a budget. Minor units. */
export function spendable(snapshot: Snapshot): number | null {
  const reaches = snapshot.budgets.map(({ amountMinor, sharePercent }) =>
    Math.floor((amountMinor * 100) / sharePercent),
  )
  return reaches.length === 0 ? null : Math.min(...reaches)
}

/** What a choice spends on each group, by the shares of its actions; groups overlap. Minor units. */
export function groupMoney(snapshot: Snapshot, chosen: ReadonlySet<string>) {
  const sums = new Map<string, number>()
  for (const action of snapshot.actions) {
    if (!chosen.has(action.id)) continue
    for (const { group, sharePercent } of action.groups)
      sums.set(group, (sums.get(group) ?? 0) + action.costMinor * sharePercent)
  }
  return [...sums]
    .map(([group, hundredths]) => ({ group, minor: Math.round(hundredths / 100) }))
    .sort((a, b) => b.minor - a.minor || (a.group < b.group ? -1 : 1))
}

/** What a choice gives the people who voted. */
export type VoterSide = {
  readonly some: number
  readonly none: number
  /** Chosen projects that a voter had approved, on average over all voters. */
  readonly mean: number
}

/** Counts the ballots against a choice; null where nobody voted. */
export function voterSide(
  { actions, ballots }: Snapshot,
  chosen: ReadonlySet<string>,
): VoterSide | null {
  if (!ballots || ballots.length === 0) return null
  let [all, some, projects] = [0, 0, 0]
  for (const { people, choices } of ballots) {
    const funded = [...new Set(choices)].filter((at) => chosen.has(actions[at]?.id ?? '')).length
    all += people
    projects += people * funded
    if (funded > 0) some += people
  }
  return { some, none: all - some, mean: all === 0 ? 0 : projects / all }
}

/** A value as people read it: a ranking's 0..1 in points of 100, any other as it is. Free of rounding dust. */
export const inPoints = (snapshot: Pick<Snapshot, 'valueSource'>, value: number): number =>
  snapshot.valueSource === 'board' ? Math.round(value * 1e8) / 1e6 : value
