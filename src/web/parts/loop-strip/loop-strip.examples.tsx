import type { Example } from '#web/parts/example.ts'
import { LoopStrip } from './loop-strip.tsx'

export const examples: readonly Example[] = [
  {
    title: 'An action with a past and a future',
    draw: (t) => (
      <LoopStrip
        t={t}
        here="action"
        links={[
          {
            stage: 'impact',
            relation: 'addresses',
            direction: 'out',
            title: 'Heat makes outdoor workers ill',
            href: '#i1',
          },
          {
            stage: 'impact',
            relation: 'addresses',
            direction: 'out',
            title: 'Older people stay alone in hot flats',
            href: '#i2',
          },
          {
            stage: 'lesson',
            relation: 'learned-from',
            direction: 'out',
            title: 'Cool rooms work when there is tea',
            href: '#l1',
          },
          {
            stage: 'help',
            relation: 'funded-by',
            direction: 'out',
            title: 'Community Impact Fund, second round',
            href: '#h1',
          },
          {
            stage: 'action',
            relation: 'adapted-from',
            direction: 'in',
            title: 'Cool schools in Sarnova',
            href: '#a2',
          },
        ]}
      />
    ),
  },
  {
    title: 'A lesson nobody has used yet',
    draw: (t) => <LoopStrip t={t} here="lesson" links={[]} />,
  },
]
