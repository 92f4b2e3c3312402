import type { ComponentChildren } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { PasskeyButton } from './passkey-button.tsx'

type Props = {
  t: Words
  actor: Actor
  state: FormState
  next: string
  held: boolean
  /** The name of the operator's own sign-on, where one is set. */
  signOn: string | null
  more: ComponentChildren
}

/** One address, one button; a passkey or the city's own sign-on for who has one. */
export function SignInPage({ t, actor, state, next, held, signOn, more }: Props) {
  return (
    <div class="stack wide">
      <PageHead t={t} title={t('people.sign-in.title')} point={t('people.sign-in.point')} />
      {held && (
        <Notice t={t} kind="info" title={t('people.sign-in.held')}>
          <p>{t('people.sign-in.held.text')}</p>
        </Notice>
      )}
      {actor.person && (
        <Notice t={t} kind="info" title={t('people.sign-in.already', { name: actor.person.name })}>
          <p>
            <a href={next}>{t('people.sign-in.go-on')}</a>
          </p>
        </Notice>
      )}
      <Form t={t} action="/sign-in" page="/sign-in" state={state}>
        <input type="hidden" name="next" value={next} />
        <TextField
          t={t}
          state={state}
          name="address"
          type="email"
          autocomplete="username webauthn"
          maxlength={254}
          label={t('people.sign-in.address')}
          hint={t('people.sign-in.address.hint')}
        />
        <FormActions>
          <Button>{t('people.sign-in.send')}</Button>
        </FormActions>
      </Form>
      <PasskeyButton t={t} next={next} title={t('people.passkey.sign-in.title')} />
      {signOn === null ? null : (
        <Section title={t('people.sign-on.title')}>
          <p>
            <LinkButton kind="quiet" href={`/sign-in/oidc?next=${encodeURIComponent(next)}`}>
              {t('people.sign-on.go', { name: signOn })}
            </LinkButton>
          </p>
        </Section>
      )}
      {more}
    </div>
  )
}
