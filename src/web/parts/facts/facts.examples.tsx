import type { Example } from '#web/parts/example.ts'
import { Facts } from './facts.tsx'

export const examples: readonly Example[] = [
  {
    title: 'The numbers that carry a page',
    draw: () => (
      <Facts
        figures
        items={[
          { term: 'People reached', value: '3,140', source: 'Library counts, May 2026' },
          { term: 'Spent of promised', value: '62 %', source: 'Ledger, 1 June 2026' },
          { term: 'Days to the next decision', value: '12' },
          { term: 'Jobs kept', value: 'not known', source: 'Survey due in August' },
        ]}
      />
    ),
  },
  {
    title: 'In the right column',
    draw: () => (
      <Facts
        items={[
          { term: 'Lead', value: 'Department of Public Health' },
          { term: 'Stage', value: 'Second: the first 90 days' },
          { term: 'Reviewed', value: <a href="#review">14 May 2026</a> },
        ]}
      />
    ),
  },
]
