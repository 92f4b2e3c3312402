import { LinkButton } from '#web/parts/button/button.tsx'
import type { Example } from '#web/parts/example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Nothing yet',
    draw: (t) => (
      <EmptyState
        t={t}
        title="No impacts on the matrix yet"
        example={<p>Heat · people who work outdoors · severe, getting worse · medium confidence</p>}
        action={<LinkButton href="#new">Add the first impact</LinkButton>}
      >
        <p>
          Here you will see which groups are hurt, how badly, and how sure you are. Most cities have
          a first picture after 40 minutes.
        </p>
      </EmptyState>
    ),
  },
]
