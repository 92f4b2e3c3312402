import type { Actor } from '#kernel/actor.ts'
import { isId, newId, slugOf } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { type Page, pageOf } from '#kernel/pages.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { crisesOf, openCrisis } from '../../crises/index.ts'
import { openPortfolio, portfoliosOfBody } from '../../portfolio/index.ts'
import { boardsOf } from '../../prioritise/boards/index.ts'
import { openBoard } from '../../prioritise/service.ts'
import { may } from '../policy.ts'
import { findDraft, insertPlan, listPlans, type PlanRecord, slugTaken } from './queries.ts'

/** A plan of the city acted for, as it is being worked on. Errors: missing. */
export async function openDraft(work: Work, actor: Actor, id: string): Promise<PlanRecord> {
  const plan = isId(id) ? await findDraft(work, actor, id) : undefined
  return plan ?? missing()
}

export async function plansOf(
  work: Work,
  actor: Actor,
  page: number,
): Promise<Page<PlanRecord & { readonly total: number }>> {
  return pageOf(await listPlans(work, actor, page), page)
}

/** What a plan can be begun from: the city's crises, portfolios and boards, newest first. */
export async function startingPoints(work: Work, actor: Actor) {
  const bodyId = actor.acting?.bodyId ?? missing()
  return {
    crises: await crisesOf(work, actor, bodyId),
    portfolios: await portfoliosOfBody(work, actor, bodyId),
    boards: await boardsOf(work, actor, bodyId),
  }
}

export type NewPlan = {
  readonly title: string
  readonly crisisId: string
  readonly lang: Lang
  /** A portfolio, a board, or neither yet. */
  readonly from: { readonly kind: 'portfolio' | 'board'; readonly id: string } | null
}

/**
 * Begins a plan for a crisis of the city acted for. What the other rooms hold is pulled, not copied:
 * nothing is typed twice, and it is frozen only at publication.
 *
 * Errors  forbidden; missing for a crisis, portfolio or board of somebody else
 * Emits   toolkit.plan-begun
 */
export function createPlan(work: Work, actor: Actor, values: NewPlan): Promise<string> {
  return inTransaction(work, async (work) => {
    ensure(may.create(actor))
    const acting = actor.acting ?? missing()
    const crisis = await openCrisis(work, actor, values.crisisId)
    if (crisis.bodyId !== acting.bodyId) missing()
    const from = await checkedSource(work, actor, acting.bodyId, values.from)
    const id = newId()
    await insertPlan(work, {
      id,
      bodyId: acting.bodyId,
      crisisId: crisis.id,
      portfolioId: from?.kind === 'portfolio' ? from.id : null,
      boardId: from?.kind === 'board' ? from.id : null,
      slug: await freeSlug(work, `${acting.bodySlug} ${values.title}`),
      title: values.title,
      lang: values.lang,
      by: actor.person?.id ?? null,
    })
    const here = { kind: 'plan', id }
    await relate(work, actor, {
      from: here,
      relation: 'addresses',
      to: { kind: 'crisis', id: crisis.id },
    })
    if (from) await relate(work, actor, { from: here, relation: 'adapted-from', to: from })
    await keepAudit(work, actor, {
      body: acting.bodyId,
      action: 'plan.begun',
      subject: here,
      after: values,
    })
    await publish(work, 'toolkit.plan-begun', id)
    return id
  })
}

async function checkedSource(
  work: Work,
  actor: Actor,
  bodyId: string,
  from: NewPlan['from'],
): Promise<NewPlan['from']> {
  if (from === null) return null
  const found =
    from.kind === 'portfolio'
      ? await openPortfolio(work, actor, from.id)
      : await openBoard(work, actor, from.id)
  if (found.bodyId !== bodyId) invalid('form.invalid', {}, 'from')
  return from
}

/** An address that no plan has; once given it never changes. */
async function freeSlug(work: Work, name: string): Promise<string> {
  const wanted = slugOf(name)
  for (let number = 1; number < 200; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!isId(slug) && !(await slugTaken(work, slug))) return slug
  }
  return newId().replaceAll('-', '')
}
