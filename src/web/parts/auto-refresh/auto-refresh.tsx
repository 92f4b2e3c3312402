import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'

type Props = {
  readonly t: Words
  readonly seconds?: number | undefined
  /** This page's address, for readers without a script. */
  readonly here: string
  readonly children: ComponentChildren
}

/** Around a running job: with a script the page renews itself, without one there is a link. */
export function AutoRefresh({ t, seconds = 2, here, children }: Props): JSX.Element {
  return (
    <auto-refresh seconds={seconds}>
      {children}
      <p class="small">
        <a href={here}>{t('parts.refresh.now')}</a>
      </p>
    </auto-refresh>
  )
}
