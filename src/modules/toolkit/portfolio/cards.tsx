import type { RecordKind } from '#platform/provenance/provenance.ts'
import { portfolioHref } from './links.ts'
import { portfolioCards } from './record/index.ts'

/** How the loop strip draws a portfolio. */
export const PORTFOLIO_KIND: RecordKind = {
  kind: 'portfolio',
  stage: 'action',
  async cards(work, actor, ids) {
    const rows = await portfolioCards(work, actor, ids)
    return rows.map(({ id, title }) => ({ id, title, href: portfolioHref(id) }))
  },
}
