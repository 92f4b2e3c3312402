import type { Crumb } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../../../crises/index.ts'
import { stockTakeHref } from '../../links.ts'

/** The way to a page below a stock-take: its crisis, and itself at the wave that is looked at. */
export const stockTakeTrail = (
  t: Words,
  crisis: { readonly id: string; readonly title: string },
  wave?: string,
): readonly Crumb[] => [
  { label: t('crises.room'), href: '/crises' },
  { label: crisis.title, href: crisisHref(crisis.id) },
  { label: t('stock-take.word'), href: stockTakeHref(crisis.id, { wave }) },
]
