import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { actionCards } from './queries.ts'

/** What an action is for the loop strip. */
export const ACTION_KIND: RecordKind = {
  kind: 'action',
  stage: 'action',
  cards: async (work: Work, actor: Actor, ids: readonly string[]) =>
    (await actionCards(work, actor, ids)).map(({ id, title }) => ({
      id,
      title,
      href: `/actions/${id}`,
    })),
}
