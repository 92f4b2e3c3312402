import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { TextField } from '#web/parts/fields/text-field.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  t: Words
  state: FormState
  label: string
  hint: string
  /** A code for paper has letters too: no keypad of digits alone. */
  letters?: boolean
}

/** A code that counts once, from a mail, an app or paper: the device may fill it in, and corrects nothing. */
export const CodeField = ({ t, state, label, hint, letters }: Props): JSX.Element => (
  <TextField
    t={t}
    state={state}
    name="code"
    width="short"
    inputmode={letters ? undefined : 'numeric'}
    autocomplete="one-time-code"
    maxlength={20}
    spellcheck={false}
    label={label}
    hint={hint}
  />
)
