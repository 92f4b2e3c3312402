import type { JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import { paragraphsOf } from '#web/documents/reading.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Difference } from '#web/parts/difference/difference.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { sectionsOf } from '../../content/index.ts'
import { partsBetween } from '../../differences/index.ts'
import { paragraphHref, workHref } from '../../links.ts'
import { type Margin, paragraphOf } from '../../margin/index.ts'
import { may } from '../../policy.ts'
import type { NoteRecord } from '../../queries.ts'
import { partHtml } from '../../views/body.tsx'
import type { WorkView } from './work-page.tsx'

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** The draft, paragraph by paragraph, each with the way to say something of it. */
export function DraftText({ t, note, figures, margin, actor }: WorkView): JSX.Element {
  const parts = sectionsOf(note.kind).filter(({ key }) => (note.draft.sections[key] ?? '') !== '')
  const remarks = may.remark(actor, note)
  const seen = new Set<string>()
  // The same words twice are one paragraph to the margin; the first of them is where its links lead.
  const firstOf = (hash: string): string | undefined => {
    if (seen.has(hash)) return undefined
    seen.add(hash)
    return `p-${hash}`
  }
  return (
    <Section title={t('notes.draft')} id="draft">
      {parts.length === 0 && (
        <EmptyState t={t} title={t('notes.preview.empty')}>
          <p>{t('notes.parts.hint')}</p>
        </EmptyState>
      )}
      {parts.map(({ key }) => (
        <section key={key}>
          <h3>{t(`notes.section.${key}`)}</h3>
          {paragraphsOf(note.draft.sections[key] ?? '').map(({ hash, source }, index) => (
            <div key={`${hash}${index + 1}`} class="stack close" id={firstOf(hash)}>
              <Prose
                html={partHtml(t, source, note.number, figures)}
                lang={note.lang}
                dir={dirOf(note.lang)}
              />
              {remarks && (
                <p class="small no-print">
                  <a href={paragraphHref(note.id, hash)}>{remarkLabel(t, margin, hash)}</a>
                </p>
              )}
            </div>
          ))}
        </section>
      ))}
    </Section>
  )
}

function remarkLabel(t: Words, margin: Margin, hash: string): string {
  const said =
    margin.comments.filter((one) => one.paragraph === hash && one.resolvedAt === null).length +
    margin.suggestions.filter((one) => one.paragraph === hash && one.state === 'open').length
  return t('notes.remark', { count: said })
}

/** Everything said in the margin; what its paragraph no longer says is marked. */
export function MarginSection(view: WorkView): JSX.Element | null {
  const { t, margin } = view
  const { comments, suggestions } = margin
  if (comments.length === 0 && suggestions.length === 0) return null
  return (
    <Section title={t('notes.margin')} id="margin">
      <ul class="plain-list stack wide">
        {suggestions.map((edit) => (
          <li key={edit.id}>
            <SuggestionItem {...view} edit={edit} />
          </li>
        ))}
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentItem {...view} comment={comment} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Shown = Pick<WorkView, 't' | 'actor' | 'note'>

/** Where the paragraph stands now, or that it is no longer there as it was. */
function Place(props: {
  readonly t: Words
  readonly note: NoteRecord
  readonly about: {
    readonly paragraph: string
    readonly section: string
    readonly quote: string
    readonly isDecided?: boolean
  }
}): JSX.Element {
  const { t, note, about } = props
  const there = paragraphOf(note, about.paragraph)
  if (there || about.isDecided)
    return (
      <p class="small">
        {there ? (
          <a href={`${workHref(note.id)}#p-${there.hash}`}>{t(`notes.section.${there.section}`)}</a>
        ) : (
          t(`notes.section.${about.section as 'done'}`)
        )}
      </p>
    )
  return (
    <>
      <p class="small">
        <Status tone="warning">{t('notes.paragraph.changed')}</Status>{' '}
        {t(`notes.section.${about.section as 'done'}`)}
      </p>
      <blockquote class="small" dir="auto">
        {about.quote}
      </blockquote>
    </>
  )
}

const byLine = (t: Words, one: { name: string | null; bodyName: string; at: Date }): string =>
  `${one.name ?? t('notes.somebody')}, ${one.bodyName} · ${t.instant(one.at)}`

export function CommentItem(
  props: Shown & { readonly comment: Margin['comments'][number] },
): JSX.Element {
  const { t, note, actor, comment } = props
  const noun = comment.resolvedAt === null ? 'resolution' : 'reopening'
  const label = t(`notes.comment.${noun}`)
  return (
    <article>
      <p class="muted small">{byLine(t, comment)}</p>
      <Place t={t} note={note} about={comment} />
      <p dir="auto">{comment.said}</p>
      {comment.resolvedAt && <Status tone="done">{t('notes.comment.resolved')}</Status>}
      {may.remark(actor, note) && (
        <Form
          {...{ t, page: workHref(note.id), state: BLANK, label }}
          action={`${workHref(note.id)}/comments/${comment.id}/${noun}`}
        >
          <FormActions>
            <Button kind="quiet" small>
              {label}
            </Button>
          </FormActions>
        </Form>
      )}
    </article>
  )
}

const TONES = { open: 'going', accepted: 'done', declined: 'stuck' } as const

export function SuggestionItem(
  props: Shown & { readonly edit: Margin['suggestions'][number] },
): JSX.Element {
  const { t, note, actor, edit } = props
  const here = workHref(note.id)
  return (
    <article>
      <p class="muted small">{byLine(t, edit)}</p>
      <Place
        t={t}
        note={note}
        about={{
          ...edit,
          quote: edit.before.slice(0, 400),
          isDecided: edit.state !== 'open',
        }}
      />
      <Difference parts={partsBetween(edit.before, edit.after)} />
      {edit.why !== '' && <p dir="auto">{edit.why}</p>}
      <Status tone={TONES[edit.state]}>{t(`notes.suggestion.${edit.state}`)}</Status>
      {edit.reason !== '' && <p dir="auto">{edit.reason}</p>}
      {edit.state === 'open' && may.write(actor, note) && (
        <Form
          {...{ t, page: here, state: BLANK, label: t('notes.suggestion.decide') }}
          action={`${here}/suggestions/${edit.id}/decision`}
        >
          <TextArea
            {...{ t, state: BLANK, name: 'reason', rows: 2, optional: true }}
            label={t('notes.suggestion.reason')}
            hint={t('notes.suggestion.reason.hint')}
          />
          <FormActions>
            <Button name="decision" value="accepted">
              {t('notes.suggestion.accept')}
            </Button>
            <Button kind="quiet" name="decision" value="declined">
              {t('notes.suggestion.decline')}
            </Button>
          </FormActions>
        </Form>
      )}
    </article>
  )
}
