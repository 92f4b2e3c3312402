import type { Example } from '#web/parts/example.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Trend, type TrendPoint } from './trend.tsx'

const POINTS: readonly TrendPoint[] = [
  { day: '2026-01-15', value: 410, low: 350, high: 470 },
  { day: '2026-02-15', value: 760, low: 680, high: 840 },
  { day: '2026-03-15', value: null },
  { day: '2026-04-15', value: 1_900, low: 1_700, high: 2_100 },
  { day: '2026-05-15', value: 2_450, low: 2_300, high: 2_600 },
  { day: '2026-06-15', value: 3_140, low: 2_950, high: 3_330 },
]

export const examples: readonly Example[] = [
  {
    title: 'With a target, intervals and a month that nobody counted',
    draw: (t) => (
      <Figure
        t={t}
        title="The cool rooms reach three quarters of the people they were promised to"
        subtitle="People reached since the start, Portamar; March was not counted"
        source="library counts, invented for this example"
        csv="#trend-csv"
        table={
          <Table
            t={t}
            caption="People reached"
            captionHeard
            rows={POINTS}
            keyOf={(point) => point.day}
            columns={[
              { key: 'day', head: 'Day', cell: (point) => t.date(point.day) },
              {
                key: 'value',
                head: 'People',
                numeric: true,
                cell: (point) =>
                  point.value === null ? t('parts.chart.unknown') : t.number(point.value),
              },
            ]}
          />
        }
      >
        <Trend
          t={t}
          label="People reached, from 410 in January to 3,140 in June; 4,000 were promised"
          points={POINTS}
          format={(value) => t.number(value)}
          target={{ value: 4_000, label: 'Promised: 4,000' }}
          zero
        />
      </Figure>
    ),
  },
]
