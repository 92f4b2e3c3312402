import type { Example } from '#web/parts/example.ts'
import { Notice } from './notice.tsx'

export const examples: readonly Example[] = [
  {
    title: 'The four kinds',
    draw: (t) => (
      <div class="stack">
        <Notice t={t} kind="info">
          This stock-take was made before the second wave. Nothing is lost when you start a new one.
        </Notice>
        <Notice t={t} kind="success" title="The commitment was sent.">
          The secretariat reads it within two working days and writes to you.
        </Notice>
        <Notice t={t} kind="warning" title="Two impacts have no evidence yet.">
          <a href="#evidence">Add a source</a> before the plan goes to the council.
        </Notice>
        <Notice t={t} kind="danger" title="Somebody else changed this plan.">
          Your text is below, kept as you typed it. Compare it and save again.
        </Notice>
      </div>
    ),
  },
]
