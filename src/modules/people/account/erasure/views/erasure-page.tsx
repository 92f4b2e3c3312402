import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  state: FormState
}

/** What goes, what stays, and one box to tick. */
export function ErasurePage({ t, rail, state }: Props) {
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide measure">
        <PageHead t={t} title={t('people.erasure.title')} point={t('people.erasure.point')} />
        <ul>
          <li>{t('people.erasure.goes')}</li>
          <li>{t('people.erasure.stays')}</li>
          <li>{t('people.erasure.hand-over')}</li>
        </ul>
        <p>
          <LinkButton kind="quiet" href="/account/data">
            {t('people.erasure.export-first')}
          </LinkButton>
        </p>
        <Form t={t} action="/account/erasure" page="/account/erasure" state={state}>
          <CheckField t={t} state={state} name="sure" label={t('people.erasure.sure')} />
          <FormActions>
            <Button kind="danger">{t('people.erasure.submit')}</Button>
          </FormActions>
        </Form>
      </div>
    </Layout>
  )
}
