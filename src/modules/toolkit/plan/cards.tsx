import type { RecordKind } from '#platform/provenance/provenance.ts'
import { planHref, publicHref } from './links.ts'
import { planCards } from './record/index.ts'

/** How the loop strip draws a plan: the city's own leads to its draft, others to what is published. */
export const PLAN_KIND: RecordKind = {
  kind: 'plan',
  stage: 'action',
  async cards(work, actor, ids) {
    const rows = await planCards(work, actor, ids)
    return rows.map(({ id, title, slug, bodyId }) => ({
      id,
      title,
      href: actor.acting?.bodyId === bodyId ? planHref(id) : publicHref(slug),
    }))
  },
}
