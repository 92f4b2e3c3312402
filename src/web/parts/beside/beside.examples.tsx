import type { Example } from '#web/parts/example.ts'
import { Beside } from './beside.tsx'

export const examples: readonly Example[] = [
  {
    title: 'A text and how it will be read',
    draw: () => (
      <Beside id="beside-example" label="Preview" beside={<p>Cool halls in two weeks.</p>}>
        <p>
          <code>Cool halls in **two weeks**.</code>
        </p>
      </Beside>
    ),
  },
]
