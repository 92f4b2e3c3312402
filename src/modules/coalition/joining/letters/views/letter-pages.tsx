import { LANGS } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { FileField } from '#web/parts/fields/file-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { ButtonForm } from '../../../cards.tsx'
import { LetterLine } from '../../cards.tsx'
import { StepFrame } from '../../drafting/index.ts'
import type { LetterStanding } from '../../signing/policy.ts'
import type { LetterText } from '../service.ts'
import { LetterBody, SignForm, type ToSign } from './sign-form.tsx'

/** The letter alone, to be printed and signed. */
export function LetterTemplatePage({ text }: { readonly text: LetterText }) {
  return (
    <div class="stack">
      <h1>{text.title}</h1>
      <LetterBody text={text} />
      <p>{text.signed}</p>
      <p>____________________________</p>
    </div>
  )
}

type Props = {
  readonly t: Words
  readonly wish: Parameters<typeof StepFrame>[0]['wish']
  readonly standing: LetterStanding
  readonly upload: FormState
  /** The letter to sign at once, where whoever applies is the signatory. */
  readonly own: ToSign | null
  /** Who is named to sign, once somebody is. */
  readonly signatory: { readonly name: string; readonly address: string } | null
}

type On = Props & { readonly path: string }

/** The commitment letter: signed by its signatory, here or by a link of their own, or on paper. */
export function LetterStepPage(props: Props) {
  const { t, wish, standing } = props
  const path = `/joining/${wish.id}`
  return (
    <StepFrame t={t} wish={wish} step="letter">
      <Held {...props} path={path} />
      {props.signatory === null ? (
        <Section title={t('signing.sign')}>
          <p>
            <a href={`${path}/signatory`}>{t('joining.letter.signatory-first')}</a>
          </p>
        </Section>
      ) : (
        <Signing {...props} path={path} />
      )}
      <Upload {...props} path={path} />
      {(standing.letter || standing.asked) && (
        <p>
          <LinkButton href={`${path}/pledges`}>{t('joining.on')}</LinkButton>
        </p>
      )}
    </StepFrame>
  )
}

/** What is there, and why it does not count where it does not. */
function Held({ t, standing, path }: On) {
  const { letter, stale, objection } = standing
  return (
    <>
      {objection && (
        <Notice
          t={t}
          kind="warning"
          title={t(`signing.said.${objection.answer}`, { address: objection.address })}
        >
          {objection.words && <p>{objection.words}</p>}
          <p>{t(`signing.said.${objection.answer}.next`)}</p>
        </Notice>
      )}
      {letter && (
        <Notice
          t={t}
          kind={standing.counts ? 'success' : 'info'}
          title={t(stale ? 'signing.stale' : 'joining.letter.held')}
        >
          <LetterLine t={t} letter={letter} path={path} />
          {stale && <p>{t('signing.stale.text')}</p>}
          {letter.kind === 'typed' && <p>{t('signing.typed.text')}</p>}
        </Notice>
      )}
    </>
  )
}

function Signing(props: On) {
  const { t, standing, own, signatory } = props
  const done = standing.counts && standing.letter?.kind === 'signed-by-link'
  if (done || signatory === null) return null
  if (own)
    return (
      <Section title={t('signing.you-are')}>
        <p class="measure">{t('signing.you-are.text', { address: signatory.address })}</p>
        <SignForm {...own} />
      </Section>
    )
  return <LinkSection {...props} signatory={signatory} />
}

function LinkSection(props: On & { readonly signatory: NonNullable<Props['signatory']> }) {
  const { t, standing, signatory, path } = props
  const { asked, objection } = standing
  const verb = t(asked ? 'signing.ask.again' : 'signing.ask.do', signatory)
  return (
    <Section title={t('signing.ask', signatory)}>
      {asked && asked.answer === null && (
        <Notice t={t} kind="info" title={t('signing.asked', { address: asked.address })}>
          {t('signing.asked.text', {
            when: t.instant(asked.asked_at),
            until: t.instant(asked.expires_at),
          })}
        </Notice>
      )}
      <p class="measure">{t('signing.ask.text', signatory)}</p>
      {objection?.answer !== 'not-mine' && (
        <ButtonForm
          t={t}
          action={`${path}/signing-link`}
          page={`${path}/letter`}
          label={verb}
          kind={asked ? 'quiet' : 'primary'}
        />
      )}
      <p>
        <a href={`${path}/signatory`}>{t('signing.ask.other')}</a>
      </p>
    </Section>
  )
}

function Upload({ t, upload, path }: On) {
  return (
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
        state={upload}
        files
        label={t('joining.letter.upload')}
      >
        <FileField
          t={t}
          state={upload}
          name="letter"
          label={t('joining.letter.file')}
          hint={t('joining.letter.file.hint')}
          accept=".pdf,.png,.jpg,.jpeg"
        />
        <DateField
          t={t}
          state={upload}
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
  )
}
