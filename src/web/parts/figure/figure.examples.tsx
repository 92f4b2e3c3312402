import type { Example } from '#web/parts/example.ts'
import { Table } from '#web/parts/table/table.tsx'
import { Figure } from './figure.tsx'

const ROWS = [
  { place: 'Portamar', share: '62' },
  { place: 'Sarnova', share: '48' },
]

export const examples: readonly Example[] = [
  {
    title: 'The frame without its picture',
    draw: (t) => (
      <Figure
        t={t}
        title="Two cities have spent about half of what they promised"
        subtitle="Share of promised money spent, per cent, 1 June 2026"
        source="the cities’ own ledgers"
        note="Promises made after 1 May are not counted."
        csv="#csv"
        table={
          <Table
            t={t}
            caption="Share of promised money spent"
            captionHeard
            columns={[
              { key: 'place', head: 'City', cell: (row) => row.place },
              { key: 'share', head: 'Spent', unit: '%', numeric: true, cell: (row) => row.share },
            ]}
            rows={ROWS}
            keyOf={(row) => row.place}
          />
        }
      >
        <p class="muted">The picture stands here.</p>
      </Figure>
    ),
  },
]
