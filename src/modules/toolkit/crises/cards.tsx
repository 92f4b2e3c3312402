import type { RecordKind } from '#platform/provenance/provenance.ts'
import { crisisHref } from './links.ts'
import { crisisCards } from './queries.ts'

/** How the loop strip draws a crisis. */
export const CRISIS_KIND: RecordKind = {
  kind: 'crisis',
  stage: 'crisis',
  async cards(work, actor, ids) {
    const rows = await crisisCards(work, actor, ids)
    return rows.map(({ id, title }) => ({ id, title, href: crisisHref(id) }))
  },
}
