import type { JSX } from 'preact'
import type { Ctx } from '#web/http.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Crisis } from '../../crises/index.ts'
import { stockTakeHref } from '../links.ts'
import { stockTakeNumbers } from '../queries.ts'
import { mapOf } from './service.ts'
import { findingOf } from './views/heat.tsx'

type Panel = {
  readonly drawn: JSX.Element
  /** How many cells were looked at, in words: what the loop's link into the stock-take is called. */
  readonly said: string
}

/** What a crisis' own page says of its newest wave. */
export async function stockTakePanel(c: Ctx, crisis: Crisis): Promise<Panel | null> {
  const { t, work, actor } = c.var
  const { cells } = await mapOf(work, actor, crisis.id)
  if (cells.length === 0) return null
  const [counts] = await stockTakeNumbers(work, actor, { crisisId: crisis.id })
  if (!counts) return null
  const drawn = (
    <Section
      title={t('stock-take.word')}
      actions={<a href={stockTakeHref(crisis.id)}>{t('crises.page.stock-take')}</a>}
    >
      <p>{findingOf(t, cells)}</p>
      <Facts
        figures
        items={[
          { term: t('stock-take.counts.cells'), value: t.number(counts.cells) },
          { term: t('stock-take.counts.severe'), value: t.number(counts.severe) },
          { term: t('stock-take.counts.unknown'), value: t.number(counts.unknown) },
        ]}
      />
    </Section>
  )
  const { severe, unknown } = counts
  return { drawn, said: t('stock-take.point', { cells: counts.cells, severe, unknown }) }
}
