import type { Lang } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import type { LetterText } from '../service.ts'

/** The words of the letter, without the line that is for paper. */
export function LetterBody({ text, lang }: { readonly text: LetterText; readonly lang?: Lang }) {
  return (
    <div class="stack measure" lang={lang}>
      {text.paragraphs.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <ol>
        {text.commitments.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <p>{text.closing}</p>
    </div>
  )
}

export type ToSign = {
  readonly t: Words
  readonly lang: Lang
  readonly text: LetterText
  /** Of the words shown: what is signed is what was read. */
  readonly sha256: string
  /** Who is named to sign. */
  readonly name: string
  readonly state: FormState
  readonly action: string
  readonly page: string
}

/** The letter and the signature under it: the name typed, one sentence ticked. */
export function SignForm(props: ToSign) {
  const { t, lang, text, sha256, name, state, action, page } = props
  return (
    <Form t={t} action={action} page={page} state={state} label={t('signing.sign')}>
      <LetterBody text={text} lang={lang} />
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="sha256" value={sha256} />
      <TextField
        t={t}
        state={state}
        name="signedName"
        label={t('joining.letter.name', { name })}
        width="half"
        autocomplete="name"
      />
      <DateField
        t={t}
        state={state}
        name="signedValidUntil"
        label={t('joining.letter.valid')}
        optional
      />
      <CheckField t={t} state={state} name="agreed" label={t('joining.letter.agree')} />
      <FormActions>
        <Button>{t('joining.letter.sign.do')}</Button>
      </FormActions>
    </Form>
  )
}
