import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { Factors } from '../../guard/index.ts'
import { CodeField, PasskeyButton } from '../../sign-in/index.ts'
import { BeginApp } from './begin-app.tsx'

type Props = { t: Words; state: FormState; next: string; factors: Factors }

/** A second factor is shown before somebody acts for the secretariat, or set up by who has none. */
export function OfficerPage({ t, state, next, factors }: Props) {
  const { app, passkeys, recoveryCodes } = factors
  const hasNone = app === null && passkeys === 0
  return (
    <div class="measure stack wide">
      <PageHead
        t={t}
        title={t('people.officer.title')}
        point={hasNone ? t('people.officer.none') : t('people.officer.point')}
      />
      {app !== null || recoveryCodes > 0 ? <CodeForm t={t} state={state} next={next} /> : null}
      {passkeys > 0 && <PasskeyButton t={t} next={next} title={t('people.officer.confirm')} />}
      {hasNone && <Choices t={t} />}
      {!hasNone && <p class="muted">{t('people.officer.lost')}</p>}
      <p>
        <LinkButton kind="quiet" href={next}>
          {t('people.officer.without')}
        </LinkButton>
      </p>
    </div>
  )
}

function CodeForm({ t, state, next }: Omit<Props, 'factors'>) {
  return (
    <Form manyTimes t={t} action="/sign-in/officer" page="/sign-in/officer" state={state}>
      <input type="hidden" name="next" value={next} />
      <CodeField
        t={t}
        state={state}
        label={t('people.factor.code')}
        hint={t('people.factor.code.hint')}
        letters
      />
      <FormActions>
        <Button>{t('people.officer.submit')}</Button>
      </FormActions>
    </Form>
  )
}

function Choices({ t }: { t: Words }) {
  return (
    <>
      <Section title={t('people.factor.app.title')}>
        <p>{t('people.factor.app.what')}</p>
        <BeginApp t={t} label={t('people.factor.app.begin')} />
      </Section>
      <Section title={t('people.passkey.sign-in.title')}>
        <p>{t('people.passkeys.none.text')}</p>
        <p>
          <LinkButton kind="quiet" href="/account/passkeys">
            {t('people.officer.add')}
          </LinkButton>
        </p>
      </Section>
    </>
  )
}
