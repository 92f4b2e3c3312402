import type { Actor } from '#kernel/actor.ts'
import { isId, newId } from '#kernel/ids.ts'
import { isCurrency } from '#kernel/money.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { actionsOf, ballotSetsOf, ballotsOf } from '../../actions/index.ts'
import { boardActionsOf, findBoard } from '../../prioritise/queries.ts'
import { may } from '../policy.ts'
import type { CostBasis } from '../problem/index.ts'
import {
  addMembers,
  findPortfolio,
  insertBudget,
  insertPortfolio,
  type PortfolioRecord,
} from './queries.ts'

/** The most one portfolio holds. */
const MOST_ACTIONS = 500

export type Source =
  | { readonly kind: 'votes' | 'board'; readonly id: string }
  | { readonly kind: 'manual'; readonly id: null }

export type NewPortfolio = {
  readonly title: string
  readonly source: Source
  readonly currency: string
  readonly costBasis: CostBasis
  /** Minor units of the currency; null where the vote's own budget stands, or none is known yet. */
  readonly budgetMinor: number | null
  readonly budgetName: string
}

/** A portfolio this actor may see. Errors: missing. */
export async function openPortfolio(
  work: Work,
  actor: Actor,
  id: string,
): Promise<PortfolioRecord> {
  const portfolio = isId(id) ? await findPortfolio(work, actor, id) : undefined
  return portfolio ?? missing()
}

/** What a portfolio could take its values from: this city's votes and boards are asked for by the page. */
export async function votesOfCity(work: Work, actor: Actor) {
  const bodyId = actor.acting?.bodyId
  return bodyId ? ballotSetsOf(work, actor, bodyId) : []
}

/** The currency that most of a city's actions are costed in. */
export async function usualCurrency(work: Work, actor: Actor): Promise<string> {
  const bodyId = actor.acting?.bodyId ?? missing()
  const counts = new Map<string, number>()
  for (const { currency } of await actionsOf(work, actor, bodyId))
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/**
 * Begins a portfolio of the city acted for. A vote brings its options, its currency and its budget;
 * a board brings its actions; by hand, all actions that can still be begun come in.
 *
 * Errors  forbidden; missing for a vote or board of somebody else; invalid for an unknown currency
 * Emits   toolkit.portfolio-begun
 */
export function createPortfolio(work: Work, actor: Actor, values: NewPortfolio): Promise<string> {
  return inTransaction(work, async (work) => {
    ensure(may.create(actor))
    const bodyId = actor.acting?.bodyId ?? missing()
    const from = await startOf(work, actor, bodyId, values)
    if (!isCurrency(from.currency)) invalid('portfolio.refusal.currency', {}, 'currency')
    if (from.actions.length > MOST_ACTIONS)
      invalid('portfolio.refusal.too-many', { most: MOST_ACTIONS }, 'source')
    const id = newId()
    await insertPortfolio(work, {
      id,
      bodyId,
      title: values.title,
      source: values.source,
      currency: from.currency,
      costBasis: values.costBasis,
      visibility: 'city',
      by: actor.person?.id ?? null,
    })
    await addMembers(work, id, from.actions)
    if (from.budgetMinor !== null)
      await insertBudget(work, {
        id: newId(),
        portfolio_id: id,
        name: values.budgetName,
        amount_minor: from.budgetMinor,
        currency: from.currency,
        share_percent: 100,
      })
    if (values.source.kind === 'board')
      await relate(work, actor, {
        from: { kind: 'portfolio', id },
        relation: 'adapted-from',
        to: { kind: 'board', id: values.source.id },
      })
    await keepAudit(work, actor, {
      body: bodyId,
      action: 'portfolio.begun',
      subject: { kind: 'portfolio', id },
      after: values,
    })
    await publish(work, 'toolkit.portfolio-begun', id)
    return id
  })
}

type Start = {
  readonly actions: readonly string[]
  readonly currency: string
  readonly budgetMinor: number | null
}

async function startOf(
  work: Work,
  actor: Actor,
  bodyId: string,
  { source, currency, budgetMinor }: NewPortfolio,
): Promise<Start> {
  if (source.kind === 'votes') {
    const vote = (isId(source.id) ? await ballotsOf(work, actor, source.id) : null) ?? missing()
    return {
      actions: vote.options.map(({ actionId }) => actionId),
      currency: vote.currency,
      budgetMinor: budgetMinor ?? (vote.budgetMinor > 0 ? vote.budgetMinor : null),
    }
  }
  if (source.kind === 'board') {
    const board = isId(source.id) ? await findBoard(work, actor, source.id) : undefined
    if (board?.bodyId !== bodyId) missing()
    const held = await boardActionsOf(work, source.id)
    return { actions: held.map(({ id }) => id), currency, budgetMinor }
  }
  const open = await actionsOf(work, actor, bodyId, {
    statuses: ['draft', 'proposed', 'approved', 'in-progress', 'blocked', 'paused'],
  })
  return { actions: open.map(({ id }) => id), currency, budgetMinor }
}
