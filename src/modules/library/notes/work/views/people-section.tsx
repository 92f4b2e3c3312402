import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { markdownHtml } from '#web/markdown.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import { workHref } from '../../links.ts'
import { may } from '../../policy.ts'
import type { Author, Review } from '../../queries.ts'
import { REVIEW_KINDS } from '../../tables.ts'
import { ConsentFields } from './moves-section.tsx'
import type { WorkView } from './work-page.tsx'

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** Who writes the note, and asking another body to write along. */
export function PeopleSection(view: WorkView): JSX.Element {
  const { t, actor, note, bodies } = view
  const here = workHref(note.id)
  const mine = note.authors.find(
    ({ bodyId, personId, state }) =>
      state === 'accepted' && bodyId === actor.acting?.bodyId && personId === actor.person?.id,
  )
  return (
    <Section title={t('notes.authors')} id="authors">
      <ul class="plain-list stack close">
        {note.authors.map((author) => (
          <li key={author.bodyId}>
            <AuthorLine t={t} author={author} />
          </li>
        ))}
      </ul>
      {mine && (
        <Form
          {...{ t, action: `${here}/co-authors/consent`, page: here, state: BLANK }}
          label={t('notes.consent')}
        >
          <ConsentFields t={t} named={mine.named} talks={mine.talks} />
          <FormActions>
            <Button kind="quiet" name="answer" value="accepted">
              {t('notes.consent')}
            </Button>
          </FormActions>
        </Form>
      )}
      {may.invite(actor, note) && (
        <Form
          {...{ t, action: `${here}/co-authors`, page: here, state: BLANK }}
          label={t('notes.authors.invite')}
        >
          <SelectField
            {...{ t, state: BLANK, name: 'body', blank: '–' }}
            label={t('notes.authors.who')}
            hint={t('notes.authors.hint')}
            options={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <FormActions>
            <Button kind="quiet">{t('notes.authors.invite')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

const TONES = { invited: 'going', accepted: 'done', declined: 'stuck' } as const

function AuthorLine({ t, author }: Pick<WorkView, 't'> & { readonly author: Author }): JSX.Element {
  const { bodyName, personName, state, named } = author
  return (
    <>
      {bodyName}
      {personName !== null && state === 'accepted' && ` · ${personName}`}{' '}
      <Status tone={TONES[state]}>{t(`notes.author.${state}`)}</Status>
      {state === 'accepted' && !named && (
        <span class="muted small"> {t('notes.author.unnamed')}</span>
      )}
    </>
  )
}

/** The reviews of every round, the newest first; asking for one and giving one. */
export function ReviewsSection(view: WorkView): JSX.Element | null {
  const { t, actor, note, bodies } = view
  if (note.round === 0) return null
  const here = workHref(note.id)
  const own = note.reviews.find(({ id }) => may.review(actor, note, id))
  return (
    <Section title={t('notes.reviews.title')} id="reviews">
      {note.reviews.length === 0 && <p class="muted">{t('notes.reviews.none')}</p>}
      <ul class="plain-list stack">
        {note.reviews.map((review) => (
          <li key={review.id}>
            <ReviewLine t={t} review={review} />
          </li>
        ))}
      </ul>
      {own && <GiveReview {...view} review={own} />}
      {may.askReview(actor, note) && (
        <Form
          {...{ t, action: `${here}/reviews`, page: here, state: BLANK }}
          label={t('notes.reviews.ask')}
        >
          <RadioField
            {...{ t, state: BLANK, name: 'kind', inline: true }}
            label={t('notes.reviews.which')}
            options={REVIEW_KINDS.map((value) => ({ value, label: t(`notes.review.${value}`) }))}
          />
          <SelectField
            {...{ t, state: BLANK, name: 'body', blank: '–' }}
            label={t('notes.reviews.who')}
            options={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <FormActions>
            <Button kind="quiet">{t('notes.reviews.ask')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

const VERDICTS = { accept: 'done', changes: 'warning', declined: 'stuck' } as const

function ReviewLine({ t, review }: Pick<WorkView, 't'> & { readonly review: Review }): JSX.Element {
  const { kind, round, bodyName, personName, verdict, remarks } = review
  const who = personName === null ? bodyName : `${personName}, ${bodyName}`
  return (
    <>
      <p>
        {t('notes.review.line', { kind: t(`notes.review.${kind}`), round, who })}{' '}
        {verdict === null ? (
          <Status tone="going">{t('notes.verdict.open')}</Status>
        ) : (
          <Status tone={VERDICTS[verdict]}>{t(`notes.verdict.${verdict}`)}</Status>
        )}
      </p>
      {remarks !== '' && <Prose html={markdownHtml(remarks)} dir="auto" />}
    </>
  )
}

function GiveReview({ t, note, review }: WorkView & { readonly review: Review }): JSX.Element {
  const here = workHref(note.id)
  return (
    <Form
      {...{ t, action: `${here}/reviews/${review.id}`, page: here, state: BLANK }}
      label={t('notes.reviews.give')}
      keep
    >
      <RadioField
        {...{ t, state: BLANK, name: 'verdict' }}
        label={t(`notes.review.${review.kind}.question`)}
        options={(['accept', 'changes', 'declined'] as const).map((value) => ({
          value,
          label: t(`notes.verdict.${value}`),
        }))}
      />
      <TextArea
        {...{ t, state: BLANK, name: 'remarks', rows: 8, optional: true }}
        label={t('notes.reviews.remarks')}
        hint={t('notes.reviews.remarks.hint')}
      />
      <CheckField {...{ t, state: BLANK, name: 'named' }} label={t('notes.reviews.named')} />
      <FormActions>
        <Button>{t('notes.reviews.give')}</Button>
      </FormActions>
    </Form>
  )
}
