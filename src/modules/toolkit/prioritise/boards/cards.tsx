import type { RecordKind } from '#platform/provenance/provenance.ts'
import { boardHref } from '../links.ts'
import { boardCards } from './queries.ts'

/** How the loop strip draws a board: the place where actions are weighed. */
export const BOARD_KIND: RecordKind = {
  kind: 'board',
  stage: 'action',
  async cards(work, actor, ids) {
    const rows = await boardCards(work, actor, ids)
    return rows.map(({ id, title }) => ({ id, title, href: boardHref(id) }))
  },
}
