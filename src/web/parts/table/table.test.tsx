import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { Table } from './table.tsx'

const html = render(
  <Table
    t={wordsIn('en')}
    caption="Costs"
    rows={[{ name: 'Shade', cost: 3 }]}
    keyOf={(row) => row.name}
    sort={{ by: 'cost', direction: 'asc', href: (key, direction) => `?${key}=${direction}` }}
    columns={[
      { key: 'name', head: 'Action', sortable: true, cell: (row) => row.name },
      {
        key: 'cost',
        head: 'Cost',
        unit: 'EUR',
        numeric: true,
        sortable: true,
        cell: (row) => row.cost,
      },
    ]}
  />,
)

test('the sorted column says so, and its link turns the order around', () => {
  expect(html.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="ascending"'])
  expect(html).toContain('href="?cost=desc"')
  expect(html).toContain('href="?name=asc"')
})

test('the first column names its row and every other cell knows its head for the card view', () => {
  expect(html).toContain('<th scope="row">Shade</th>')
  expect(html).toContain('data-head="Cost (EUR)"')
})
