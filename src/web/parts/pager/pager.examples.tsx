import type { Example } from '#web/parts/example.ts'
import { Pager } from './pager.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Numbered',
    draw: (t) => <Pager t={t} previous="?page=1" next="?page=3" page={2} pages={9} />,
  },
  {
    title: 'Cursor, first page',
    draw: (t) => <Pager t={t} label="Pages of actions" next="?after=k82" />,
  },
]
