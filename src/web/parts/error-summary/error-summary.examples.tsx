import type { Example } from '#web/parts/example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Two things to correct, one of them about the whole form',
    draw: (t) => (
      <ErrorSummary
        t={t}
        labels={{ title: 'Title of the action' }}
        errors={[
          { field: 'title', key: 'form.required' },
          { field: '', key: 'refusal.too-many', values: { seconds: 20 } },
        ]}
      />
    ),
  },
]
