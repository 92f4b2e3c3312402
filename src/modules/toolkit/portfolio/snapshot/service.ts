import type { Actor } from '#kernel/actor.ts'
import { invalid } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type ActionRecord, actionsById } from '../../actions/index.ts'
import type {
  LeftOut,
  LeftOutReason,
  Snapshot,
  SnapshotAction,
  SnapshotRule,
} from '../problem/index.ts'
import {
  budgetsOf,
  type MemberRow,
  memberActions,
  type PortfolioRecord,
  type RuleRow,
  rulesOf,
} from '../record/index.ts'
import { type Valued, valuesOf } from '../valuing/index.ts'

const ENDED: ReadonlySet<string> = new Set(['done', 'dropped', 'superseded'])

/**
 * Everything a calculation depends on, as it stands now: the actions that can take part with their
 * costs and values, those that cannot and why, the budgets, and every rule, also those that follow
 * from the actions' dependencies and exclusions.
 *
 * Errors  invalid where actions are costed in another currency (each is named)
 */
export async function snapshotOf(
  work: Work,
  actor: Actor,
  portfolio: PortfolioRecord,
): Promise<Snapshot> {
  const members = await memberActions(work, portfolio.id)
  const inOrder = await actionsById(
    work,
    actor,
    members.map(({ actionId }) => actionId),
  )
  refuseOtherCurrencies(inOrder, portfolio.currency)
  const valued = await valuesOf(work, actor, portfolio, members)
  const sorted = sortOut(inOrder, portfolio, valued)
  const budgets = await budgetsOf(work, portfolio.id)
  const set = await rulesOf(work, portfolio.id)
  const needed = await neededElsewhere(work, actor, inOrder)
  const rules = [
    ...budgets.map(({ id }): SnapshotRule => ({ id: `budget:${id}`, kind: 'budget', budget: id })),
    ...set.map(cityRule),
    ...decidedBefore(members, sorted.actions),
    ...fromActions(inOrder, new Set(sorted.actions.map(({ id }) => id)), needed),
  ]
  return {
    currency: portfolio.currency,
    costBasis: portfolio.costBasis,
    valueSource: portfolio.valueSource,
    valueOrigin: valued.origin,
    ...sorted,
    budgets,
    rules,
    ballots: ballotsAmong(valued, sorted.actions),
  }
}

function refuseOtherCurrencies(records: readonly ActionRecord[], currency: string): void {
  const others = records.filter((each) => each.currency !== null && each.currency !== currency)
  if (others.length === 0) return
  const named = others.slice(0, 12).map((each) => `${each.code} (${each.currency})`)
  invalid('portfolio.refusal.currencies', {
    currency,
    count: others.length,
    actions: named.join(', '),
  })
}

const costOf = (record: ActionRecord, basis: PortfolioRecord['costBasis']): number | null =>
  basis === 'high' ? record.costHigh : record.costLikely

function sortOut(
  records: readonly ActionRecord[],
  portfolio: PortfolioRecord,
  valued: Valued,
): { actions: SnapshotAction[]; leftOut: LeftOut[] } {
  const actions: SnapshotAction[] = []
  const leftOut: LeftOut[] = []
  for (const record of records) {
    const { id, code, title } = record
    const costMinor = costOf(record, portfolio.costBasis)
    const value = valued.values.get(id)
    const reason = absence(record, costMinor, valued, portfolio.valueSource)
    if (reason !== null || costMinor === null || value === undefined)
      leftOut.push({ id, code, title, reason: reason ?? 'no-value' })
    else
      actions.push({
        id,
        code,
        title,
        theme: record.theme,
        kind: record.kind,
        place: record.place,
        costMinor,
        value,
        groups: record.beneficiaries.map(({ group, sharePercent }) => ({ group, sharePercent })),
      })
  }
  return { actions, leftOut }
}

function absence(
  record: ActionRecord,
  cost: number | null,
  { values, unknown }: Valued,
  source: PortfolioRecord['valueSource'],
): LeftOutReason | null {
  if (ENDED.has(record.status)) return 'ended'
  if (cost === null) return 'no-cost'
  if (values.has(record.id)) return null
  if (unknown?.has(record.id)) return 'score-unknown'
  return ABSENT[source]
}

const ABSENT = { votes: 'not-on-ballot', board: 'not-ranked', manual: 'no-value' } as const

function cityRule(rule: RuleRow): SnapshotRule {
  const { kind, scope, keys, measure, quantity, why } = rule
  const id = `rule:${rule.id}`
  if (kind === 'equity') return { id, kind, groups: keys, percent: quantity, why }
  return { id, kind, scope, key: keys[0] ?? '', measure, quantity, why }
}

function decidedBefore(
  members: readonly MemberRow[],
  actions: readonly SnapshotAction[],
): SnapshotRule[] {
  const include = new Map(members.map((member) => [member.actionId, member.include]))
  return actions.flatMap(({ id }): SnapshotRule[] => {
    const decided = include.get(id)
    if (!decided) return []
    return [{ id: `${decided}:${id}`, kind: decided === 'in' ? 'require' : 'exclude', action: id }]
  })
}

type Needed = ReadonlyMap<string, { readonly status: string }>

/** Actions that others here depend on, as far as they stand outside this portfolio. */
async function neededElsewhere(
  work: Work,
  actor: Actor,
  records: readonly ActionRecord[],
): Promise<Needed> {
  const here = new Set(records.map(({ id }) => id))
  const outside = records.flatMap(({ dependencies }) => dependencies.filter((id) => !here.has(id)))
  const found = await actionsById(work, actor, [...new Set(outside)])
  return new Map([...records, ...found].map((record) => [record.id, record]))
}

/**
 * What follows from the actions: an action needs another (nothing to keep once that one is done; out
 * of reach where that one cannot be chosen here), or cannot stand beside it.
 */
function fromActions(
  records: readonly ActionRecord[],
  choosable: ReadonlySet<string>,
  known: Needed,
): SnapshotRule[] {
  return records
    .filter(({ id }) => choosable.has(id))
    .flatMap((record) => [...needsOf(record, choosable, known), ...pairsOf(record, choosable)])
}

const needsOf = (
  { id, dependencies }: ActionRecord,
  choosable: ReadonlySet<string>,
  known: Needed,
): SnapshotRule[] =>
  dependencies
    .filter((needs) => known.get(needs)?.status !== 'done')
    .map((needs) => ({
      id: `needs:${id}:${needs}`,
      kind: choosable.has(needs) ? 'needs' : 'needs-absent',
      action: id,
      needs,
    }))

/** Each pair once: told by the smaller id. */
const pairsOf = (
  { id, exclusions }: ActionRecord,
  choosable: ReadonlySet<string>,
): SnapshotRule[] =>
  exclusions
    .filter((other) => id < other && choosable.has(other))
    .map((other) => ({ id: `either-or:${id}:${other}`, kind: 'either-or', action: id, other }))

function ballotsAmong(valued: Valued, actions: readonly SnapshotAction[]): Snapshot['ballots'] {
  if (!valued.ballots) return null
  const at = new Map(actions.map(({ id }, index) => [id, index]))
  return valued.ballots.map(({ voters, choices }) => ({
    people: voters,
    choices: choices.flatMap((id) => at.get(id) ?? []),
  }))
}
