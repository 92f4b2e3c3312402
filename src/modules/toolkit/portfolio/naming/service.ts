import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import type { Words } from '#web/words.ts'
import { groupName, groupsOf } from '../../stock-take/index.ts'
import type { Names } from '../views/rule-sentence.ts'
import { titlesOf } from './queries.ts'

/**
 * What this reader may call things: an action they may not see is "an action that is not shown",
 * whatever the portfolio says of it.
 */
export async function namesFor(
  work: Work,
  actor: Actor,
  t: Words,
  about: { readonly bodyId: string; readonly actions: readonly string[] },
): Promise<Names> {
  const titles = await titlesOf(work, actor, about.actions)
  const groups = await groupsOf(work, about.bodyId)
  const labels = new Map(groups.map(({ key, label }) => [key, label]))
  return {
    action: (id) => {
      const seen = titles.get(id)
      return seen ? `${seen.code} ${seen.title}` : t('portfolio.hidden-action')
    },
    group: (key) => groupName(t, key, labels.get(key) ?? null),
  }
}
