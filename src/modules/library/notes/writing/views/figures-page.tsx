import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CopyText } from '#web/parts/copy-text/copy-text.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { FileField } from '#web/parts/fields/file-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { PublishedNote } from '../../content/index.ts'
import { figureForm } from '../../forms.ts'
import { editHref, figureHref, figuresHref, workHref } from '../../links.ts'
import type { NoteRecord } from '../../queries.ts'

type Props = {
  readonly t: Words
  readonly note: NoteRecord
  readonly figures: PublishedNote['figures']
  readonly state: FormState
}

/** The pictures of a note: what each shows in words, and how the text names it. */
export function FiguresPage({ t, note, figures, state }: Props): JSX.Element {
  const here = figuresHref(note.id)
  return (
    <>
      <PageHead
        t={t}
        trail={[
          { label: note.draft.title, href: workHref(note.id) },
          { label: t('notes.edit'), href: editHref(note.id) },
        ]}
        title={t('notes.figures')}
        point={t('notes.figures.point')}
      />
      {figures.length === 0 ? (
        <EmptyState t={t} title={t('notes.figures.empty')}>
          <p>{t('notes.figures.point')}</p>
        </EmptyState>
      ) : (
        <ul class="plain-list grid">
          {figures.map((figure) => (
            <li key={figure.number}>
              <Picture t={t} note={note} figure={figure} />
            </li>
          ))}
        </ul>
      )}
      <Section title={t('notes.figures.add')}>
        <Form t={t} action={here} page={here} state={state} files>
          <FileField
            {...{ t, state, name: 'file', accept: '.png,.jpg,.jpeg' }}
            label={t('notes.figures.file')}
            hint={t('notes.figures.file.hint')}
          />
          <TextArea
            {...{ t, state, name: 'alternative', rows: 3 }}
            label={t('notes.figures.alternative')}
            hint={t('notes.figures.alternative.hint')}
          />
          <TextField
            {...{ t, state, name: 'credit', optional: true }}
            label={t('notes.figures.credit')}
          />
          <FormActions>
            <Button>{t('notes.figures.send')}</Button>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}

type PictureProps = Pick<Props, 't' | 'note'> & {
  readonly figure: PublishedNote['figures'][number]
}

function Picture({ t, note, figure }: PictureProps): JSX.Element {
  const { number, alternative, width, height, credit } = figure
  return (
    <>
      <div class="prose">
        <figure>
          <img src={figureHref(note.number, number)} alt={alternative} {...{ width, height }} />
          <figcaption>
            <b>{t('notes.figure', { number })}</b> · {alternative} {credit}
          </figcaption>
        </figure>
      </div>
      <CopyText t={t} text={`![](figure:${number})`} />
      <Form
        t={t}
        action={`${figuresHref(note.id)}/${number}/removal`}
        page={figuresHref(note.id)}
        state={figureForm.blank}
        label={t('notes.figures.remove', { number })}
      >
        <Button kind="quiet" small>
          {t('notes.figures.remove', { number })}
        </Button>
      </Form>
    </>
  )
}
