import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'

type Props = {
  readonly t: Words
  readonly text: string
  /** What is copied, for the button: "Copy the link" unless told. */
  readonly label?: string | undefined
}

/** A text to take along. It can be selected by hand; with a script a button copies it. */
export function CopyText({ t, text, label }: Props): JSX.Element {
  return (
    <div class="copy-text">
      <code class="copy-text-text">{text}</code>
      <copy-text hidden data-text={text} data-copied={t('parts.copy.done')}>
        <button type="button" class="button button-quiet button-small">
          {label ?? t('parts.copy.link')}
        </button>
        <span class="small muted" role="status" />
      </copy-text>
    </div>
  )
}
