import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { CodeField, DevelopmentCode } from '../../sign-in/index.ts'

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  state: FormState
  address: string
  shown: string | null
}

/** The code that shows an address to be one's own. */
export function AddressCodePage({ t, rail, state, address, shown }: Props) {
  const crumb = { label: t('people.addresses.title'), href: '/account/addresses' }
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead
          t={t}
          trail={[crumb]}
          title={t('people.code.title')}
          point={t('people.code.point', { address })}
        />
        {shown && <DevelopmentCode t={t} code={shown} />}
        <Form t={t} action="/account/addresses/code" page="/account/addresses" state={state}>
          <input type="hidden" name="ask" value={String(state.typed.ask ?? '')} />
          <CodeField
            t={t}
            state={state}
            label={t('people.code.label')}
            hint={t('people.code.hint')}
          />
          <FormActions>
            <Button>{t('people.addresses.confirm')}</Button>
          </FormActions>
        </Form>
      </div>
    </Layout>
  )
}
