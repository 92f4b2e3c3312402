import type { JSX } from 'preact'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'

/** A private link that does not count: expired, revoked, its wave closed, or never ours. */
export function GonePage({ t }: { readonly t: Words }): JSX.Element {
  return (
    <div class="stack wide">
      <PageHead t={t} title={t('rapid.gone.title')} point={t('rapid.gone.text')} />
    </div>
  )
}
