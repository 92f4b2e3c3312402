import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import type { StockTake } from '../service.ts'
import { Heat } from './heat.tsx'
import { Carries, Changes, Everything, Unknowns } from './lists.tsx'
import { Head, slice } from './stock-take-page.tsx'

type Props = { readonly t: Words; readonly actor: Actor; readonly taken: StockTake }

/** Every view under the other, for the council's paper. */
export function PrintPage({ t, actor, taken }: Props): JSX.Element {
  const views = { t, taken, place: '' }
  return (
    <div class="stack wide">
      <Head t={t} actor={actor} taken={{ ...taken, waves: [] }} />
      <Heat {...views} split />
      <Section title={t('stock-take.view.carries')}>
        <Carries {...views} />
      </Section>
      <Section title={t('stock-take.view.unknown')}>
        <Unknowns {...views} />
      </Section>
      <Section title={t('stock-take.view.change')}>
        <Changes {...views} />
      </Section>
      <Section title={t('stock-take.view.list')}>
        <Everything {...views} page={slice(taken.cells, 1, 2000)} />
      </Section>
    </div>
  )
}
