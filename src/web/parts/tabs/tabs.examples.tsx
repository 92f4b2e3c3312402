import type { Example } from '#web/parts/example.ts'
import { Tabs } from './tabs.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Views of a list',
    draw: () => (
      <Tabs
        label="Actions"
        items={[
          { label: 'Priorities', href: '#p', here: true },
          { label: 'All actions', href: '#all', note: '38' },
          { label: 'From other cities', href: '#others', note: '112' },
        ]}
      />
    ),
  },
]
