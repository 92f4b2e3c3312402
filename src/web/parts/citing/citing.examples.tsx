import type { Example } from '#web/parts/example.ts'
import { Citing } from './citing.tsx'

const AT = new Date('2026-03-02T09:00:00Z')

export const examples: readonly Example[] = [
  {
    title: 'How to cite a note',
    draw: (t) => (
      <Citing
        t={t}
        href="#cite"
        of={{
          ...{
            kind: 'note',
            address: 'https://example.org/library/notes/4/v/2',
            number: 4,
            version: 2,
          },
          titles: [{ lang: 'en', text: 'Cool halls within ten minutes' }],
          ...{ summaries: [], authors: ['Tamsara', 'Portamar'], publisher: 'Cities to Recovery' },
          ...{ publishedAt: AT, changedAt: AT, subjects: [], countries: [], sources: [] },
          licence: 'CC-BY-4.0',
        }}
      />
    ),
  },
]
