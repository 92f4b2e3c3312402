import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { plainForm } from '../forms.ts'

/** The button that begins to set up an app. */
export function BeginApp({ t, label, quiet }: { t: Words; label: string; quiet?: boolean }) {
  return (
    <Form
      t={t}
      action="/account/second-factor/app"
      page="/account/second-factor"
      state={plainForm.blank}
      label={label}
    >
      <FormActions>
        <Button kind={quiet ? 'quiet' : 'primary'}>{label}</Button>
      </FormActions>
    </Form>
  )
}
