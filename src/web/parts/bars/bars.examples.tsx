import type { Example } from '#web/parts/example.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { type Bar, Bars } from './bars.tsx'

const BARS: readonly Bar[] = [
  { key: 'out', label: 'People who work outdoors', value: 41, low: 33, high: 49, strong: true },
  { key: 'old', label: 'People over 70 who live alone', value: 36, low: 31, high: 42 },
  { key: 'kid', label: 'Children under five', value: 18, low: 14, high: 23 },
  { key: 'rent', label: 'Renters under the roof', value: null },
]

const twin = (t: Words, bars: readonly Bar[]) => (
  <Table
    t={t}
    caption="Heat illness by group"
    captionHeard
    rows={bars}
    keyOf={(bar) => bar.key}
    columns={[
      { key: 'group', head: 'Group', cell: (bar) => bar.label },
      {
        key: 'value',
        head: 'Ill',
        unit: 'per 1,000',
        numeric: true,
        cell: (bar) => bar.value ?? '–',
      },
      { key: 'low', head: 'At least', numeric: true, cell: (bar) => bar.low ?? '–' },
      { key: 'high', head: 'At most', numeric: true, cell: (bar) => bar.high ?? '–' },
    ]}
  />
)

export const examples: readonly Example[] = [
  {
    title: 'With intervals, one of them the point, one not known',
    draw: (t) => (
      <Figure
        t={t}
        title="Outdoor workers fall ill from heat more often than anybody else"
        subtitle="Heat illness per 1,000 people, Portamar, May to August 2026; thin line: 95 % interval"
        source="hospital admissions, invented for this example"
        csv="#bars-csv"
        table={twin(t, BARS)}
      >
        <Bars t={t} label="Heat illness by group" bars={BARS} format={(value) => t.number(value)} />
      </Figure>
    ),
  },
  {
    title: 'With a loss',
    draw: (t) => (
      <Bars
        t={t}
        label="Change of shops"
        bars={[
          { key: 'a', label: 'Old market', value: -14 },
          { key: 'b', label: 'Harbour street', value: 9 },
          { key: 'c', label: 'Station', value: 22 },
        ]}
        format={(value) => t.number(value, { signDisplay: 'exceptZero' })}
      />
    ),
  },
]
