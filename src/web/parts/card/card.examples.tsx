import type { Example } from '#web/parts/example.ts'
import { Status, Tag } from '#web/parts/tag/tag.tsx'
import { Card } from './card.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Three among many',
    draw: () => (
      <div class="grid">
        <Card
          over="Action · Portamar"
          title="Cool rooms in every library"
          href="#a"
          foot={
            <>
              <Status tone="going">Under way</Status>
              <Tag>Climate resilience</Tag>
            </>
          }
        >
          <p>Open from six in the morning on hot days, with a nurse two hours a day.</p>
        </Card>
        <Card
          over="Lesson · 12 May 2026"
          title="Ask the traders before you move the market"
          href="#b"
        >
          <p>
            Three cities moved a market in a hurry. In two of them half of the stalls never came
            back.
          </p>
        </Card>
        <Card
          over="Offer · four engineers"
          title="Roof checks after storms"
          href="#c"
          foot="Two weeks’ notice"
        >
          <p>Remote first, on site from the second week.</p>
        </Card>
      </div>
    ),
  },
]
