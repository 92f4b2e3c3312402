import type { Example } from '#web/parts/example.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { DotInterval, type DotRow } from './dot-interval.tsx'

const ROWS: readonly DotRow[] = [
  { key: 'cool', label: 'Cool rooms in libraries', low: 62, likely: 84, high: 121, strong: true },
  { key: 'trees', label: 'Trees on school streets', low: 180, likely: 260, high: 410 },
  { key: 'credit', label: 'Street traders’ credit', low: 240, likely: 310, high: 345 },
]

export const examples: readonly Example[] = [
  {
    title: 'Costs against a budget',
    draw: (t) => (
      <Figure
        t={t}
        title="Only the cool rooms stay inside the budget whatever happens"
        subtitle="Cost in thousand euros, Portamar, second stage; bar: least to most"
        source="estimates of the departments, 3 June 2026, invented for this example"
        table={
          <Table
            t={t}
            caption="Cost of three actions"
            captionHeard
            rows={ROWS}
            keyOf={(row) => row.key}
            columns={[
              { key: 'action', head: 'Action', cell: (row) => row.label },
              {
                key: 'low',
                head: 'At least',
                unit: 'k EUR',
                numeric: true,
                cell: (row) => row.low,
              },
              {
                key: 'likely',
                head: 'Likely',
                unit: 'k EUR',
                numeric: true,
                cell: (row) => row.likely,
              },
              {
                key: 'high',
                head: 'At most',
                unit: 'k EUR',
                numeric: true,
                cell: (row) => row.high,
              },
            ]}
          />
        }
      >
        <DotInterval
          t={t}
          label="Cost of three actions"
          rows={ROWS}
          format={(value) => t.number(value)}
          ends={[0, 500]}
          against={{ value: 250, label: 'What the council has set aside' }}
        />
      </Figure>
    ),
  },
]
