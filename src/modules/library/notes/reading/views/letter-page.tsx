import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { letterHref, noteHref } from '../../links.ts'
import type { Edition } from '../service.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly edition: Edition
  readonly signedIn: boolean
}

/** A message to the authors who agreed to be written to; their addresses are never shown. */
export function LetterPage({ t, state, edition, signedIn }: Props): JSX.Element {
  const { number, version } = edition
  const here = letterHref(number)
  return (
    <>
      <PageHead
        t={t}
        trail={[{ label: version.content.title, href: noteHref(number) }]}
        title={t('notes.letter.title')}
        point={t('notes.letter.point')}
      />
      {signedIn ? (
        <Form t={t} action={`${noteHref(number)}/letters`} page={here} state={state} keep>
          <TextArea
            {...{ t, state, name: 'message', rows: 8 }}
            label={t('notes.letter.message')}
            hint={t('notes.letter.hint')}
          />
          <FormActions>
            <Button>{t('notes.letter.send')}</Button>
          </FormActions>
        </Form>
      ) : (
        <LinkButton href={`/sign-in?next=${encodeURIComponent(here)}`}>
          {t('notes.letter.sign-in')}
        </LinkButton>
      )}
    </>
  )
}
