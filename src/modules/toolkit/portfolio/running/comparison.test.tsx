import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import type { Comparison } from '../problem/index.ts'
import { ComparisonSection } from './views/comparison.tsx'
import type { DoneView } from './views/run-page.tsx'

const row = (choice: Comparison['choice'], chosen: readonly string[]): Comparison => ({
  ...{ choice, chosen, costMinor: 0, value: 0, broken: [], votersWithSomething: 0, groups: [] },
})

/** The comparison as it is drawn for actions of these costs and a vote of ten people. */
function drawn(costs: readonly number[]): string {
  const view = {
    t: wordsIn('en'),
    run: {
      input: {
        currency: 'EUR',
        actions: costs.map((costMinor, at) => ({ id: `a${at}`, costMinor })),
        rules: [],
        ballots: [
          { people: 4, choices: [0, 1] },
          { people: 6, choices: [1] },
        ],
      },
    },
    result: {
      voters: 10,
      comparisons: [row('optimum', ['a0']), row('equal-shares', ['a0', 'a1'])],
    },
  } as unknown as DoneView
  return render(<ComparisonSection {...view} />)
}

test('each way of choosing says what it gives the voters', () => {
  const cells = [
    ...drawn([500, 500]).matchAll(
      /data-head="(?:People with nothing|Their projects[^"]*)">([^<]*)/g,
    ),
  ]
  expect(cells.map(([, text]) => text)).toEqual(['6', '0.4', '0', '1.4'])
})

test('actions that cost nothing are said to take no part where votes share out money', () => {
  expect(drawn([500, 500])).not.toContain('nothing: ')
  expect(drawn([500, 0])).toContain(
    'One action costs nothing: it takes no part in the rows that share out money by votes.',
  )
})
