import type { JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Beside } from '#web/parts/beside/beside.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { Difference } from '#web/parts/difference/difference.tsx'
import { MarkdownField } from '#web/parts/fields/markdown-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'
import { type NoteDraft, type PublishedNote, sectionsOf } from '../../content/index.ts'
import { textChanges } from '../../differences/index.ts'
import { editHref, figuresHref, NOTES, workHref } from '../../links.ts'
import type { NoteRecord } from '../../queries.ts'
import { partHtml } from '../../views/body.tsx'
import { FactFields, HeadFields } from './fact-fields.tsx'

type Props = {
  readonly t: Words
  readonly note: NoteRecord
  readonly state: FormState
  readonly figures: PublishedNote['figures']
  readonly preview: NoteDraft
  readonly theirs: { readonly now: NoteDraft; readonly typed: NoteDraft } | null
}

/** The note as it is written, and beside it as it will be read. */
export function EditPage({ t, note, state, figures, preview, theirs }: Props): JSX.Element {
  return (
    <>
      <PageHead
        t={t}
        trail={[
          { label: t('notes.title'), href: NOTES },
          { label: note.draft.title, href: workHref(note.id) },
        ]}
        title={t('notes.edit.title', { title: note.draft.title })}
        point={t('notes.edit.point')}
      />
      {theirs && <Theirs t={t} note={note} theirs={theirs} />}
      <Beside
        id="preview"
        label={t('notes.preview')}
        beside={<Preview t={t} note={note} figures={figures} draft={preview} />}
      >
        <live-preview data-action={`${NOTES}/work/${note.id}/preview`} data-target="preview">
          <Form t={t} action={workHref(note.id)} page={editHref(note.id)} state={state} keep>
            <HeadFields t={t} note={note} state={state} />
            <Parts t={t} note={note} state={state} />
            <FactFields t={t} note={note} state={state} />
            <FormActions>
              <Button>{t('notes.edit.save')}</Button>
              <Button kind="quiet" formaction={`${NOTES}/work/${note.id}/preview`}>
                {t('notes.preview.show')}
              </Button>
            </FormActions>
          </Form>
        </live-preview>
      </Beside>
    </>
  )
}

function Parts({ t, note, state }: Pick<Props, 't' | 'note' | 'state'>): JSX.Element {
  return (
    <FormGroup
      title={t('notes.parts')}
      hint={
        <>
          {t('notes.parts.hint')} <a href={figuresHref(note.id)}>{t('notes.figures')}</a>
        </>
      }
    >
      {sectionsOf(note.kind).map(({ key, needed }) => (
        <MarkdownField
          key={key}
          {...{ t, state, name: `part-${key}`, rows: 6, optional: !needed, lang: note.lang }}
          label={t(`notes.section.${key}`)}
          hint={t(`notes.section.${key}.hint`)}
        />
      ))}
    </FormGroup>
  )
}

type PreviewProps = Pick<Props, 't' | 'note' | 'figures'> & { readonly draft: NoteDraft }

function Preview({ t, note, figures, draft }: PreviewProps): JSX.Element {
  const parts = sectionsOf(note.kind).filter(({ key }) => (draft.sections[key] ?? '') !== '')
  const said = { lang: note.lang, dir: dirOf(note.lang) } as const
  return (
    <div class="stack">
      <h2 {...said}>{draft.title}</h2>
      <p class="lead" {...said}>
        {draft.claim}
      </p>
      {parts.length === 0 && <p class="muted">{t('notes.preview.empty')}</p>}
      {parts.map(({ key }) => (
        <section key={key} class="stack close">
          <h3>{t(`notes.section.${key}`)}</h3>
          <Prose html={partHtml(t, draft.sections[key] ?? '', note.number, figures)} {...said} />
        </section>
      ))}
    </div>
  )
}

type TheirsProps = Pick<Props, 't' | 'note'> & { readonly theirs: NonNullable<Props['theirs']> }

/** For whoever saved second: what stands now, and what their own text would make of it. */
function Theirs({ t, note, theirs }: TheirsProps): JSX.Element {
  const { now, typed } = theirs
  const parts = sectionsOf(note.kind)
    .map(({ key }) => ({
      key,
      changes: textChanges(now.sections[key] ?? '', typed.sections[key] ?? ''),
    }))
    .filter(({ changes }) => changes.length > 0)
  return (
    <Notice t={t} kind="warning" title={t('notes.meanwhile')}>
      <p>{t('notes.meanwhile.text')}</p>
      {parts.map(({ key, changes }) => (
        <details key={key}>
          <summary>{t(`notes.section.${key}`)}</summary>
          {changes.map((change, index) => (
            <Difference key={`${key}${index + 1}`} parts={change} />
          ))}
        </details>
      ))}
    </Notice>
  )
}
