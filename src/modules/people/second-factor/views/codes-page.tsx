import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { plainForm } from '../forms.ts'

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  codes: readonly string[]
}

/** The codes for paper, until their owner says that they kept them. */
export function CodesPage({ t, rail, codes }: Props) {
  const crumb = { label: t('people.factor.title'), href: '/account/second-factor' }
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide measure">
        <PageHead
          t={t}
          trail={[crumb]}
          title={t('people.factor.codes.title')}
          point={t('people.factor.codes.point')}
        />
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>{t('people.factor.codes.text')}</p>
        <Form
          t={t}
          action="/account/second-factor/recovery-codes/receipt"
          page="/account/second-factor"
          state={plainForm.blank}
        >
          <FormActions>
            <Button>{t('people.factor.codes.receipt')}</Button>
          </FormActions>
        </Form>
      </div>
    </Layout>
  )
}
