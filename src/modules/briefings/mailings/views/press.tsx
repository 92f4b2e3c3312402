import type { ComponentChildren, JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Form } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** Buttons that do one thing; `label` says what about, for whoever hears many of them. */
export function Press(props: {
  readonly t: Words
  readonly action: string
  readonly page: string
  readonly label: string
  readonly manyTimes?: boolean | undefined
  readonly children: ComponentChildren
}): JSX.Element {
  const { t, action, page, label, manyTimes, children } = props
  return (
    <Form t={t} action={action} page={page} state={BLANK} label={label} manyTimes={manyTimes}>
      {children}
    </Form>
  )
}
