import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'

type Props = {
  readonly t: Words
  /** What the pressed button says meanwhile; "Sending …" unless told. */
  readonly words?: string | undefined
  readonly children: ComponentChildren
}

/** Around a Form whose answer takes a while: a second press does nothing and the button says why. */
export function BusyForm({ t, words, children }: Props): JSX.Element {
  return <busy-form data-busy={words ?? t('parts.form.working')}>{children}</busy-form>
}
