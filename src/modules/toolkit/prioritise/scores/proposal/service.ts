import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import type { Words } from '#web/words.ts'
import { groupName, groupsOf, impactsOfBody } from '../../../stock-take/index.ts'
import type { Criterion } from '../../queries.ts'
import type { BoardAction } from '../../service.ts'

/** A fairness score worked out from what the city already said; never taken without a person's word. */
export type Proposal = {
  /** In the criterion's unit. */
  readonly likely: number
  readonly sharePercent: number
  /** Names, in the reader's language. */
  readonly group: string
  readonly worstHit: readonly string[]
}

const EVERYONE = 'everyone'
const SEVERE = [3, 2] as const

/** The groups hit hardest in the stock-take: those with the greatest severity that was found. */
async function worstHitGroups(work: Work, actor: Actor, bodyId: string): Promise<Set<string>> {
  const impacts = await impactsOfBody(work, actor, bodyId)
  for (const severity of SEVERE) {
    const keys = impacts
      .filter((impact) => impact.severity === severity && impact.groupKey !== EVERYONE)
      .map((impact) => impact.groupKey)
    if (keys.length > 0) return new Set(keys)
  }
  return new Set()
}

/**
 * The greatest share of an action's benefit that reaches one of the worst-hit groups, laid between the
 * goalposts. Groups overlap, so their shares are not added. Null where either side is not known.
 */
export async function equityProposal(
  work: Work,
  actor: Actor,
  about: {
    readonly t: Words
    readonly bodyId: string
    readonly action: Pick<BoardAction, 'beneficiaries'>
    readonly criterion: Criterion
  },
): Promise<Proposal | null> {
  const { t, bodyId, action, criterion } = about
  const worst = await worstHitGroups(work, actor, bodyId)
  const reached = action.beneficiaries
    .filter(({ group }) => worst.has(group))
    .sort((a, b) => b.sharePercent - a.sharePercent)
  if (worst.size === 0 || action.beneficiaries.length === 0) return null
  const labels = new Map((await groupsOf(work, bodyId)).map(({ key, label }) => [key, label]))
  const name = (key: string) => groupName(t, key, labels.get(key) ?? null)
  const [best] = reached
  const share = best?.sharePercent ?? 0
  const { low, high, direction } = criterion
  const along = (share / 100) * (high - low)
  return {
    likely: Math.round((direction === 'max' ? low + along : high - along) * 100) / 100,
    sharePercent: share,
    group: best ? name(best.group) : '',
    worstHit: [...worst].sort().map(name),
  }
}
