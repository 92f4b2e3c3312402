import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

type Props = {
  readonly t: Words
  readonly kind: NoticeKind
  /** The point in one line; the kind's own word stands before it. */
  readonly title?: string | undefined
  /** What happens next, and when. */
  readonly children?: ComponentChildren
}

/** A message of the page to its reader. Colour is never alone: every kind says its word. */
export function Notice({ t, kind, title, children }: Props): JSX.Element {
  const word = t(`parts.notice.${kind}`)
  return (
    <div class={`notice notice-${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <p class="notice-title">
        <span class="notice-word">{word}</span> {title}
      </p>
      {children && <div class="notice-text">{children}</div>}
    </div>
  )
}
