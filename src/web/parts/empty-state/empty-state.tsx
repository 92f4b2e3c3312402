import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  readonly title: string
  /** What this will show once there is something. */
  readonly children: ComponentChildren
  /** What somebody else put here: one line or a small piece, clearly an example. */
  readonly example?: ComponentChildren
  /** The one thing to do: a LinkButton or a small form. */
  readonly action?: ComponentChildren
}

/** A page or list with nothing in it yet: it teaches. */
export function EmptyState({ t, title, children, example, action }: Props): JSX.Element {
  return (
    <div class="empty-state">
      <h2 class="empty-state-title">{title}</h2>
      <div class="empty-state-text">{children}</div>
      {example && (
        <div class="empty-state-example">
          <p class="empty-state-word">{t('parts.empty.example')}</p>
          {example}
        </div>
      )}
      {action && <div class="empty-state-action">{action}</div>}
    </div>
  )
}
