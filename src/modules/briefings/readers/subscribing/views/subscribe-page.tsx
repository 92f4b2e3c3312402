import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, SideBlock } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { rhythmOptions } from '../../cards.tsx'
import { links } from '../../links.ts'

type Props = { readonly t: Words; readonly state: FormState }

/** An address is all it takes. */
export function SubscribePage({ t, state }: Props) {
  return (
    <div class="stack wide">
      <PageHead t={t} title={t('readers.subscribe.title')} point={t('readers.subscribe.point')} />
      <Layout t={t} aside={<Steps t={t} />}>
        <Form t={t} action={links.subscribe} page={links.subscribe} state={state}>
          <TextField
            t={t}
            state={state}
            name="address"
            type="email"
            maxlength={254}
            width="half"
            label={t('readers.address')}
            hint={t('readers.address.hint')}
          />
          <RadioField
            t={t}
            state={state}
            name="rhythm"
            label={t('readers.rhythm')}
            options={rhythmOptions(t)}
          />
          <p class="measure">{t('readers.consent')}</p>
          <FormActions>
            <Button>{t('readers.subscribe.do')}</Button>
          </FormActions>
        </Form>
      </Layout>
    </div>
  )
}

function Steps({ t }: { readonly t: Words }) {
  return (
    <SideBlock title={t('readers.next')}>
      <ol>
        <li>{t('readers.next.mail')}</li>
        <li>{t('readers.next.press')}</li>
        <li>{t('readers.next.choose')}</li>
      </ol>
    </SideBlock>
  )
}

/** The same for every address, whatever we know of it. */
export function AskedPage({ t }: { readonly t: Words }) {
  return (
    <div class="stack wide measure">
      <PageHead t={t} title={t('readers.asked.title')} point={t('readers.asked.point')} />
      <p>{t('readers.asked.text')}</p>
      <p>{t('readers.asked.none')}</p>
    </div>
  )
}
