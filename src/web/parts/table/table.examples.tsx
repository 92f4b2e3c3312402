import type { Example } from '#web/parts/example.ts'
import { Status } from '#web/parts/tag/tag.tsx'
import { type Column, Table } from './table.tsx'

type Action = {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly cost: number
  readonly people: number
}

const ROWS: readonly Action[] = [
  { id: 'a', title: 'Cool rooms in libraries', theme: 'Climate', cost: 84_000, people: 3_100 },
  { id: 'b', title: 'Street traders’ credit', theme: 'Local economy', cost: 310_000, people: 640 },
  { id: 'c', title: 'Kitchen waste to soil', theme: 'Waste', cost: 56_500, people: 12_400 },
]

const COLUMNS: readonly Column<Action>[] = [
  { key: 'title', head: 'Action', sortable: true, cell: (row) => <a href="#a">{row.title}</a> },
  { key: 'theme', head: 'Theme', sortable: true, cell: (row) => row.theme },
  { key: 'state', head: 'State', cell: () => <Status tone="going">Under way</Status> },
  {
    key: 'people',
    head: 'People reached',
    numeric: true,
    sortable: true,
    cell: (row) => row.people.toLocaleString('en'),
  },
  {
    key: 'cost',
    head: 'Cost',
    unit: 'EUR',
    numeric: true,
    sortable: true,
    cell: (row) => row.cost.toLocaleString('en'),
  },
]

export const examples: readonly Example[] = [
  {
    title: 'Sorted by cost, with a total; each row a card on a phone',
    draw: (t) => (
      <Table
        t={t}
        caption="Actions of the second stage"
        columns={COLUMNS}
        rows={ROWS}
        keyOf={(row) => row.id}
        sort={{ by: 'cost', direction: 'desc', href: (key, dir) => `?sort=${key}&dir=${dir}` }}
        foot={['Together', '', '', '16,140', '450,500']}
        cards
      />
    ),
  },
  {
    title: 'Dense, plain',
    draw: (t) => (
      <Table
        t={t}
        caption="The same, close together"
        columns={COLUMNS}
        rows={ROWS}
        keyOf={(row) => row.id}
        dense
      />
    ),
  },
]
