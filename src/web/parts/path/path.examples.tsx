import { LinkButton } from '#web/parts/button/button.tsx'
import type { Example } from '#web/parts/example.ts'
import { Path, type PathStep } from './path.tsx'

const STEPS: readonly PathStep[] = [
  {
    key: 'crisis',
    title: 'Say what is happening',
    href: '#crisis',
    state: 'done',
    note: 'Heat and a closed harbour, since 4 May.',
  },
  {
    key: 'matrix',
    title: 'Show who is hurt',
    href: '#matrix',
    state: 'done',
    note: '14 impacts, 5 of them severe, 3 not known.',
  },
  {
    key: 'drivers',
    title: 'Find what drives it',
    href: '#drivers',
    state: 'next',
    minutes: 35,
    note: 'Join the impacts with arrows: the map shows where one action reaches several.',
    action: <LinkButton href="#drivers">Open the system map</LinkButton>,
  },
  { key: 'actions', title: 'Gather actions', state: 'later', minutes: 60 },
  { key: 'plan', title: 'Write the plan and put it to the council', state: 'later', minutes: 90 },
]

export const examples: readonly Example[] = [
  {
    title: 'The 45 days',
    draw: (t) => <Path t={t} label="From crisis to council paper" steps={STEPS} />,
  },
]
