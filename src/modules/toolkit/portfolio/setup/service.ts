import type { Actor } from '#kernel/actor.ts'
import { isId, newId } from '#kernel/ids.ts'
import type { Money } from '#kernel/money.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { actionsById } from '../../actions/index.ts'
import { may } from '../policy.ts'
import type { CostBasis, Measure, RuleKind, RuleScope } from '../problem/index.ts'
import {
  budgetsOf,
  type MemberRow,
  memberActions,
  openPortfolio,
  type PortfolioRecord,
  rulesOf,
} from '../record/index.ts'
import {
  deleteBudget,
  deleteRule,
  insertBudget,
  insertRule,
  removeMembers,
  saveMembers,
  touchPortfolio,
} from '../record/queries.ts'

const MOST_BUDGETS = 12
const MOST_RULES = 40

/** A portfolio this actor may change. Errors: missing, forbidden. */
async function toEdit(work: Work, actor: Actor, id: string): Promise<PortfolioRecord> {
  const portfolio = await openPortfolio(work, actor, id)
  ensure(may.edit(actor, portfolio))
  return portfolio
}

type Change = { readonly action: string; readonly before?: unknown; readonly after?: unknown }

const audited = (
  work: Work,
  actor: Actor,
  portfolio: { readonly id: string; readonly bodyId: string },
  change: Change,
): Promise<void> =>
  keepAudit(work, actor, {
    body: portfolio.bodyId,
    subject: { kind: 'portfolio', id: portfolio.id },
    ...change,
  })

/** One more change of the portfolio: its version rises, so that two who change it at once notice. */
async function changed(
  work: Work,
  actor: Actor,
  portfolio: PortfolioRecord,
  change: Change & { readonly columns?: Parameters<typeof touchPortfolio>[3] },
): Promise<void> {
  const { columns = {}, ...audit } = change
  const done = await touchPortfolio(work, portfolio.id, portfolio.version, columns)
  if (!done) conflict('portfolio.refusal.changed-meanwhile')
  await audited(work, actor, portfolio, audit)
}

export type Settings = {
  readonly title: string
  readonly costBasis: CostBasis
  readonly visibility: Visibility
}

/** Errors  missing, forbidden; conflict when somebody else was first */
export function changeSettings(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  values: Settings,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const before = await toEdit(work, actor, seen.id)
    if (before.version !== seen.version) conflict('portfolio.refusal.changed-meanwhile')
    if (values.visibility !== before.visibility)
      for (const shown of [before.visibility, values.visibility])
        ensure(may.show(actor, before, shown), 'portfolio.refusal.show')
    const { title, visibility, costBasis } = before
    await changed(work, actor, before, {
      action: 'portfolio.changed',
      before: { title, visibility, costBasis },
      after: values,
      columns: {
        title: values.title,
        cost_basis: values.costBasis,
        visibility: values.visibility,
      },
    })
  })
}

export type NewBudget = {
  readonly name: string
  readonly amount: Money
  readonly sharePercent: number
}

/** Errors  missing, forbidden; invalid for a name taken or too many budgets */
export function addBudget(
  work: Work,
  actor: Actor,
  id: string,
  { name, amount, sharePercent }: NewBudget,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const portfolio = await toEdit(work, actor, id)
    if (amount.currency !== portfolio.currency) invalid('portfolio.refusal.currency', {}, 'amount')
    if ((await budgetsOf(work, id)).length >= MOST_BUDGETS)
      invalid('portfolio.refusal.budgets', { most: MOST_BUDGETS }, 'name')
    const row = {
      id: newId(),
      portfolio_id: id,
      name,
      amount_minor: amount.minor,
      currency: portfolio.currency,
      share_percent: sharePercent,
    }
    if (!(await insertBudget(work, row))) invalid('portfolio.refusal.budget-name', { name }, 'name')
    await changed(work, actor, portfolio, { action: 'portfolio.budget-added', after: row })
  })
}

export function removeBudget(work: Work, actor: Actor, id: string, budget: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const portfolio = await toEdit(work, actor, id)
    const gone = (isId(budget) ? await deleteBudget(work, id, budget) : null) ?? missing()
    await changed(work, actor, portfolio, { action: 'portfolio.budget-removed', before: gone })
  })
}

export type NewRule = {
  readonly kind: RuleKind
  readonly scope: RuleScope
  readonly keys: readonly string[]
  readonly measure: Measure
  /** Minor units, heads, or percent. */
  readonly quantity: number
  readonly why: string
}

/** Errors  missing, forbidden; invalid when there are too many rules */
export function addRule(work: Work, actor: Actor, id: string, rule: NewRule): Promise<string> {
  return inTransaction(work, async (work) => {
    const portfolio = await toEdit(work, actor, id)
    if ((await rulesOf(work, id)).length >= MOST_RULES)
      invalid('portfolio.refusal.rules', { most: MOST_RULES }, 'quantity')
    const ruleId = newId()
    await insertRule(work, {
      id: ruleId,
      portfolio_id: id,
      ...rule,
      keys: [...rule.keys],
      created_at: work.now,
    })
    await changed(work, actor, portfolio, { action: 'portfolio.rule-added', after: rule })
    return ruleId
  })
}

export function removeRule(work: Work, actor: Actor, id: string, rule: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const portfolio = await toEdit(work, actor, id)
    const gone = (isId(rule) ? await deleteRule(work, id, rule) : null) ?? missing()
    await changed(work, actor, portfolio, { action: 'portfolio.rule-removed', before: gone })
  })
}

/**
 * Sets which actions take part, their values where they are given by hand, and which are decided
 * beforehand.
 *
 * Errors  missing (also for an action of another body), forbidden, conflict
 */
export function setActions(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  rows: readonly MemberRow[],
): Promise<void> {
  return inTransaction(work, async (work) => {
    const portfolio = await toEdit(work, actor, seen.id)
    if (portfolio.version !== seen.version) conflict('portfolio.refusal.changed-meanwhile')
    const known = await actionsById(
      work,
      actor,
      rows.map(({ actionId }) => actionId),
    )
    const own = new Set(
      known.filter((each) => each.bodyId === portfolio.bodyId).map(({ id }) => id),
    )
    if (rows.some(({ actionId }) => !own.has(actionId))) missing()
    const before = await memberActions(work, seen.id)
    const kept = new Set(rows.map(({ actionId }) => actionId))
    const gone = before.map(({ actionId }) => actionId).filter((id) => !kept.has(id))
    if (gone.length > 0) await removeMembers(work, seen.id, gone)
    await saveMembers(work, seen.id, rows)
    await changed(work, actor, portfolio, {
      action: 'portfolio.actions-set',
      before,
      after: rows,
    })
  })
}
