import { LANGS } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { FileField } from '#web/parts/fields/file-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { StepFrame } from '../../drafting/index.ts'
import type { Letter } from '../../queries.ts'
import type { LetterText } from '../service.ts'

function LetterBody({ text }: { readonly text: LetterText }) {
  return (
    <div class="stack measure">
      {text.paragraphs.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <ol>
        {text.commitments.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      {text.closing.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}

/** The letter alone, to be printed and signed. */
export function LetterTemplatePage({ text }: { readonly text: LetterText }) {
  return (
    <div class="stack">
      <h1>{text.title}</h1>
      <LetterBody text={text} />
      <p>____________________________</p>
    </div>
  )
}

type Props = {
  readonly t: Words
  readonly wish: Parameters<typeof StepFrame>[0]['wish']
  readonly letter: Letter | undefined
  readonly text: LetterText
  readonly upload: FormState
  readonly signature: FormState
  readonly signatory: string | null
}

/** The commitment letter: print, sign and upload it, or sign it here. */
export function LetterStepPage(props: Props) {
  const { t, wish, letter, text } = props
  const path = `/joining/${wish.id}`
  return (
    <StepFrame t={t} wish={wish} step="letter">
      {letter && (
        <Notice t={t} kind="success" title={t('joining.letter.held')}>
          <HeldLetter t={t} letter={letter} path={path} />
        </Notice>
      )}
      <Section title={t('joining.letter.upload')}>
        <p class="measure">{t('joining.letter.upload.text')}</p>
        <ul>
          {LANGS.map((lang) => (
            <li key={lang} lang={lang}>
              <a href={`${path}/letter-template?lang=${lang}`}>
                {t(`joining.letter.template.${lang}`)}
              </a>{' '}
              · <a href={`${path}/letter.docx?lang=${lang}`}>Word</a>
            </li>
          ))}
        </ul>
        <Form
          t={t}
          action={`${path}/letter`}
          page={`${path}/letter`}
          state={props.upload}
          files
          label={t('joining.letter.upload')}
        >
          <FileField
            t={t}
            state={props.upload}
            name="letter"
            label={t('joining.letter.file')}
            hint={t('joining.letter.file.hint')}
            accept=".pdf,.png,.jpg,.jpeg"
          />
          <DateField
            t={t}
            state={props.upload}
            name="validUntil"
            label={t('joining.letter.valid')}
            hint={t('joining.letter.valid.hint')}
            optional
          />
          <FormActions>
            <Button>{t('joining.letter.upload.do')}</Button>
          </FormActions>
        </Form>
      </Section>
      <SignHere {...props} path={path} text={text} />
      {letter && (
        <p>
          <LinkButton href={`${path}/pledges`}>{t('joining.on')}</LinkButton>
        </p>
      )}
    </StepFrame>
  )
}

function HeldLetter(props: { readonly t: Words; readonly letter: Letter; readonly path: string }) {
  const { t, letter, path } = props
  if (letter.kind === 'uploaded')
    return (
      <p>
        <a href={`${path}/letter-file`}>{letter.file_name}</a> · {t.instant(letter.at)}
      </p>
    )
  return (
    <p>
      {t('joining.letter.signed-by', {
        name: letter.signed_name ?? '',
        when: t.instant(letter.at),
      })}
    </p>
  )
}

function SignHere(props: Props & { readonly path: string }) {
  const { t, text, path, signature, signatory } = props
  return (
    <Section title={t('joining.letter.sign')}>
      <p class="measure">{t('joining.letter.sign.text')}</p>
      {signatory === null ? (
        <p>
          <a href={`${path}/signatory`}>{t('joining.letter.signatory-first')}</a>
        </p>
      ) : (
        <Form
          t={t}
          action={`${path}/signature`}
          page={`${path}/letter`}
          state={signature}
          label={t('joining.letter.sign')}
        >
          <LetterBody text={text} />
          <TextField
            t={t}
            state={signature}
            name="signedName"
            label={t('joining.letter.name', { name: signatory })}
            width="half"
            autocomplete="off"
          />
          <DateField
            t={t}
            state={signature}
            name="signedValidUntil"
            label={t('joining.letter.valid')}
            optional
          />
          <CheckField t={t} state={signature} name="agreed" label={t('joining.letter.agree')} />
          <FormActions>
            <Button>{t('joining.letter.sign.do')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}
