import type { Example } from '#web/parts/example.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { HeatMap, type HeatRow } from './heat-map.tsx'

const ROWS: readonly HeatRow[] = [
  {
    key: 'out',
    label: 'People who work outdoors',
    cells: [
      { severity: 3, trend: 'worse', confidence: 'high', href: '#c1' },
      { severity: 2, trend: 'same', confidence: 'medium', href: '#c2' },
      { severity: 1, confidence: 'low', href: '#c3' },
      { severity: 2, trend: 'better', confidence: 'medium', href: '#c4' },
    ],
  },
  {
    key: 'old',
    label: 'People over 70 who live alone',
    cells: [
      { severity: 3, trend: 'same', confidence: 'medium' },
      { severity: 0, confidence: 'high' },
      { severity: 'unknown' },
      { severity: 1, trend: 'same', confidence: 'low' },
    ],
  },
  {
    key: 'rent',
    label: 'Renters under the roof',
    cells: [{ severity: 'unknown' }, { severity: 1, confidence: 'low' }, null, null],
  },
]

export const examples: readonly Example[] = [
  {
    title: 'Impact matrix: links, trends, confidence, not known, not yet looked at',
    draw: (t) => (
      <Figure
        t={t}
        title="Heat hurts outdoor workers and older people most; for renters nobody knows"
        subtitle="Severity of impact from 0 to 3, Portamar, stock-take of 14 May 2026"
        source="workshop with 31 people, invented for this example"
        csv="#heat-csv"
      >
        <HeatMap
          t={t}
          caption="Severity by group and field of life"
          corner="Who"
          columns={[
            { key: 'health', label: 'Health' },
            { key: 'income', label: 'Income and work' },
            { key: 'home', label: 'Home' },
            { key: 'care', label: 'Care and company' },
          ]}
          rows={ROWS}
        />
      </Figure>
    ),
  },
]
