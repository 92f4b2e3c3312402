import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CopyText } from '#web/parts/copy-text/copy-text.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, type RailLink, Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { QrCode } from '#web/parts/qr-code/qr-code.tsx'
import type { Words } from '#web/words.ts'
import { CodeField } from '../../sign-in/index.ts'

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  state: FormState
  uri: string
  /** The key in groups, for who types it. */
  secret: string
}

/** The secret an app needs, as a picture, a link and a key, and the code that shows it arrived. */
export function AppPage({ t, rail, state, uri, secret }: Props) {
  const crumb = { label: t('people.factor.title'), href: '/account/second-factor' }
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide measure">
        <PageHead
          t={t}
          trail={[crumb]}
          title={t('people.factor.app.title')}
          point={t('people.factor.app.point')}
        />
        <Section title={t('people.factor.app.scan')}>
          <p>{t('people.factor.app.scan.text')}</p>
          <QrCode text={uri} title={t('people.factor.app.picture')} />
          <p>
            <a href={uri}>{t('people.factor.app.open')}</a>
          </p>
          <p>{t('people.factor.app.type')}</p>
          <CopyText t={t} text={secret} label={t('people.factor.app.copy')} />
          <p class="muted">{t('people.factor.app.once')}</p>
        </Section>
        <Section title={t('people.factor.app.prove')}>
          <Form
            t={t}
            action="/account/second-factor/app/confirmation"
            page="/account/second-factor/app"
            state={state}
          >
            <CodeField
              t={t}
              state={state}
              label={t('people.factor.app.code')}
              hint={t('people.factor.app.code.hint')}
            />
            <FormActions>
              <Button>{t('people.factor.app.submit')}</Button>
            </FormActions>
          </Form>
        </Section>
      </div>
    </Layout>
  )
}
