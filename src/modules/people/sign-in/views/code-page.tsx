import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { signInHref } from '../links.ts'
import { spaced } from '../mails.tsx'
import { CodeField } from './code-field.tsx'

type Props = {
  t: Words
  state: FormState
  address: string
  next: string
  /** The code itself, where no mail goes out: never in production. */
  shown: string | null
}

/** The code from the mail, typed in. */
export function CodePage({ t, state, address, next, shown }: Props) {
  const crumb = { label: t('people.sign-in.title'), href: signInHref(next) }
  return (
    <div class="measure stack wide">
      <PageHead
        t={t}
        trail={[crumb]}
        title={t('people.code.title')}
        point={t('people.code.point', { address })}
      />
      {shown && <DevelopmentCode t={t} code={shown} />}
      <Form manyTimes t={t} action="/sign-in/code" page="/sign-in/code" state={state}>
        <input type="hidden" name="ask" value={String(state.typed.ask ?? '')} />
        <CodeField
          t={t}
          state={state}
          label={t('people.code.label')}
          hint={t('people.code.hint')}
        />
        <FormActions>
          <Button>{t('people.code.submit')}</Button>
        </FormActions>
      </Form>
      <p class="muted">{t('people.code.none')}</p>
      <p>
        <a href={signInHref(next)}>{t('people.code.again')}</a>
      </p>
    </div>
  )
}

/** Outside production: the code that would be in the mail. */
export function DevelopmentCode({ t, code }: { t: Words; code: string }) {
  return (
    <Notice t={t} kind="info" title={t('people.code.shown', { code: spaced(code) })}>
      <p>{t('people.code.shown.text')}</p>
    </Notice>
  )
}
