import { LANG_NAMES, LANGS, type Lang } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { SignForm } from '../../letters/index.ts'
import type { AskedSignatory } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly asked: AskedSignatory
  readonly path: string
  readonly lang: Lang
  /** Whoever looks is signed in as the applicant: this is not for them. */
  readonly own: boolean
  readonly text: Parameters<typeof SignForm>[0]['text']
  readonly sha256: string
  readonly signature: FormState
  readonly objection: FormState
}

/** Who is named reads the letter in their language, and signs it or says no. */
export function SigningPage(props: Props) {
  const { t, asked, own } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('signing.title')}
        point={t('signing.point', { place: asked.place_name })}
      />
      <Facts
        items={[
          { term: t('joining.identity.legal-name'), value: asked.legal_name ?? asked.place_name },
          {
            term: t('checking.contact.applicant'),
            value: [asked.applicant, asked.lead_title, asked.official_address]
              .filter(Boolean)
              .join(', '),
          },
          { term: t('signing.to'), value: `${asked.signatory_name}, ${asked.address}` },
          { term: t('signing.until'), value: t.date(asked.expires_at) },
        ]}
      />
      {own ? (
        <Notice t={t} kind="warning" title={t('signing.not-you')}>
          {t('signing.not-you.text')}
        </Notice>
      ) : (
        <Answer {...props} />
      )}
    </div>
  )
}

function Answer(props: Props) {
  const { t, asked, path, lang, text, sha256, signature } = props
  const { answer } = asked
  const no = answer === 'not-yet' || answer === 'not-mine' ? answer : null
  return (
    <>
      {no && (
        <Notice t={t} kind="info" title={t(`signing.you-said.${no}`)}>
          {t('signing.you-said.text')}
        </Notice>
      )}
      <Section title={text.title}>
        <nav class="row" aria-label={t('signing.read-in')}>
          {LANGS.map((one) => (
            <a
              key={one}
              href={`${path}?lang=${one}`}
              lang={one}
              hreflang={one}
              aria-current={one === lang ? 'true' : undefined}
            >
              {LANG_NAMES[one]}
            </a>
          ))}
        </nav>
        <SignForm
          t={t}
          {...{ lang, text, sha256 }}
          name={asked.signatory_name ?? ''}
          state={signature}
          action={`${path}/signature?lang=${lang}`}
          page={path}
        />
      </Section>
      <ObjectionSection {...props} />
    </>
  )
}

function ObjectionSection({ t, path, lang, objection }: Props) {
  const field = { t, state: objection }
  return (
    <Section title={t('signing.objection')}>
      <Form
        t={t}
        action={`${path}/objection?lang=${lang}`}
        page={path}
        state={objection}
        label={t('signing.objection')}
      >
        <RadioField
          {...field}
          name="answer"
          label={t('signing.objection.which')}
          options={(['not-yet', 'not-mine'] as const).map((value) => ({
            value,
            label: t(`signing.objection.${value}`),
            hint: t(`signing.objection.${value}.hint`),
          }))}
        />
        <TextArea
          {...field}
          name="words"
          label={t('signing.objection.words')}
          hint={t('signing.objection.words.hint')}
          rows={3}
          maxlength={1000}
          optional
        />
        <FormActions>
          <Button kind="quiet">{t('signing.objection.do')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** After the signature: what was signed stays readable here until the link ends. */
export function SignedPage(props: { readonly t: Words; readonly asked: AskedSignatory }) {
  const { t, asked } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('signing.done')}
        point={t('signing.done.point', { place: asked.place_name })}
      />
      <Facts
        items={[
          { term: t('signing.to'), value: `${asked.signatory_name}, ${asked.address}` },
          {
            term: t('signing.when'),
            value: asked.answered_at ? t.instant(asked.answered_at) : '',
          },
        ]}
      />
      <p class="measure">{t('signing.done.next')}</p>
    </div>
  )
}

/** A link that opens nothing any more says nothing of what it once opened. */
export function OverPage({ t }: { readonly t: Words }) {
  return (
    <div class="stack wide">
      <PageHead t={t} title={t('signing.over.title')} point={t('signing.over.text')} />
      <p>
        <LinkButton href="/join" kind="quiet">
          {t('joining.join.title')}
        </LinkButton>
      </p>
    </div>
  )
}
