import type { Actor } from '#kernel/actor.ts'
import { VISIBILITIES, type Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { actionsById } from '../../../actions/index.ts'
import type { SectionKey } from '../../content/index.ts'
import type { PlanDocument } from '../../document/index.ts'
import type { PlanRecord } from '../../record/index.ts'

/** Something that stands in the way of publication, and where it is mended. */
export type Obstacle =
  | { readonly kind: 'section-open'; readonly section: SectionKey }
  | { readonly kind: 'crisis-hidden'; readonly crisisId: string }
  | {
      readonly kind: 'actions-hidden'
      readonly actions: readonly { readonly id: string; readonly code: string }[]
    }
  | { readonly kind: 'portfolio-undecided'; readonly portfolioId: string }

const reach = (visibility: Visibility): number => VISIBILITIES.indexOf(visibility)

/**
 * What a plan still lacks before its readers may have it: every section filled or said to be
 * missing; nothing in it kept closer than the plan itself; and a choice that somebody decided.
 */
export async function obstaclesOf(
  work: Work,
  actor: Actor,
  plan: PlanRecord,
  document: PlanDocument,
): Promise<readonly Obstacle[]> {
  const obstacles: Obstacle[] = document.sections
    .filter(({ state }) => state === 'open')
    .map(({ key }) => ({ kind: 'section-open', section: key }))
  if (reach(plan.crisisVisibility) < reach(plan.visibility))
    obstacles.push({ kind: 'crisis-hidden', crisisId: plan.crisisId })
  return [...obstacles, ...(await portfolioObstacles(work, actor, plan, document))]
}

async function portfolioObstacles(
  work: Work,
  actor: Actor,
  plan: PlanRecord,
  document: PlanDocument,
): Promise<readonly Obstacle[]> {
  const section = document.sections.find(({ key }) => key === 'portfolio')
  if (section?.key !== 'portfolio' || section.state !== 'filled') return []
  const obstacles: Obstacle[] = []
  const named = await actionsById(
    work,
    actor,
    section.actions.map(({ id }) => id),
  )
  const hidden = named.filter(({ visibility }) => reach(visibility) < reach(plan.visibility))
  if (hidden.length > 0)
    obstacles.push({
      kind: 'actions-hidden',
      actions: hidden.map(({ id, code }) => ({ id, code })),
    })
  if (plan.portfolioId && section.chosen?.decidedOn === null)
    obstacles.push({ kind: 'portfolio-undecided', portfolioId: plan.portfolioId })
  return obstacles
}
