import type { Example } from '#web/parts/example.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { RankMatrix, type RankRow } from './rank-matrix.tsx'

const half = (share: number) => ({
  share,
  halfWidth: 1.96 * Math.sqrt((share * (1 - share)) / 2000),
})

const ROWS: readonly RankRow[] = [
  { key: 'cool', label: 'Cool rooms in libraries', ranks: [0.71, 0.22, 0.07, 0].map(half) },
  { key: 'trees', label: 'Trees on school streets', ranks: [0.24, 0.41, 0.31, 0.04].map(half) },
  { key: 'credit', label: 'Street traders’ credit', ranks: [0.05, 0.34, 0.48, 0.13].map(half) },
  { key: 'soil', label: 'Kitchen waste to soil', ranks: [0, 0.03, 0.14, 0.83].map(half) },
]

export const examples: readonly Example[] = [
  {
    title: 'Four actions, four ranks',
    draw: (t) => (
      <Figure
        t={t}
        title="Cool rooms come first under seven of ten weightings"
        subtitle="Share of 2,000 weightings in which an action takes a rank; ± half of the 95 % interval"
        source="priorities of Portamar, run of 3 June 2026, invented for this example"
        csv="#rank-csv"
      >
        <RankMatrix
          t={t}
          caption="How often each action takes each rank"
          corner="Action"
          rows={ROWS}
        />
      </Figure>
    ),
  },
]
