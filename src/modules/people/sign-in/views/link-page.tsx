import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'

type Props = { t: Words; state: FormState; address: string }

/** Where the link of a mail leads: one button, and whom it signs in. */
export function LinkPage({ t, state, address }: Props) {
  return (
    <div class="measure stack wide">
      <PageHead t={t} title={t('people.link.title')} point={t('people.link.point', { address })} />
      <Form manyTimes t={t} action="/sign-in/link" page="/sign-in" state={state}>
        <input type="hidden" name="token" value={String(state.typed.token ?? '')} />
        <FormActions>
          <Button>{t('people.link.submit', { address })}</Button>
        </FormActions>
      </Form>
      <p class="muted">{t('people.link.not-you')}</p>
    </div>
  )
}
