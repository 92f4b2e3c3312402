import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'

/** On everything of the invented coalition, so that nobody takes it for a real city's record. */
export function DemoMark({ t }: { readonly t: Words }): JSX.Element {
  return (
    <span class="demo-mark" title={t('parts.demo.long')}>
      {t('parts.demo')}
    </span>
  )
}
