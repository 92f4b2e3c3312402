import type { JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { markdownHtml } from '#web/markdown.ts'
import { Button } from '#web/parts/button/button.tsx'
import { MarkdownField } from '#web/parts/fields/markdown-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import { NOTES, paragraphHref, workHref } from '../../links.ts'
import type { Margin, Placed } from '../../margin/index.ts'
import { may } from '../../policy.ts'
import { CommentItem, SuggestionItem } from './margin-section.tsx'
import type { WorkView } from './work-page.tsx'

type Props = Pick<WorkView, 't' | 'actor' | 'note'> & {
  readonly about: Placed
  readonly margin: Margin
  readonly state: FormState
}

/** One paragraph: what is said of it, a comment, and other words for it. */
export function ParagraphPage(props: Props): JSX.Element {
  const { t, note, about, actor } = props
  const comments = props.margin.comments.filter((one) => one.paragraph === about.hash)
  const edits = props.margin.suggestions.filter((one) => one.paragraph === about.hash)
  return (
    <>
      <PageHead
        t={t}
        trail={[
          { label: t('notes.title'), href: NOTES },
          { label: note.draft.title, href: workHref(note.id) },
        ]}
        title={t('notes.paragraph')}
        point={t(`notes.section.${about.section}`)}
      />
      <Prose html={markdownHtml(about.source)} lang={note.lang} dir={dirOf(note.lang)} />
      {comments.length + edits.length > 0 && (
        <Section title={t('notes.margin')}>
          <ul class="plain-list stack wide">
            {edits.map((edit) => (
              <li key={edit.id}>
                <SuggestionItem {...{ t, actor, note, edit }} />
              </li>
            ))}
            {comments.map((comment) => (
              <li key={comment.id}>
                <CommentItem {...{ t, actor, note, comment }} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {may.remark(actor, note) && <SayForms {...props} />}
    </>
  )
}

function SayForms({ t, note, about, state }: Props): JSX.Element {
  const here = paragraphHref(note.id, about.hash)
  return (
    <>
      <Section title={t('notes.comments.say')}>
        <Form
          {...{ t, action: `${here}/comments`, page: here, state }}
          label={t('notes.comments.say')}
        >
          <TextArea
            {...{ t, state, name: 'said', rows: 4 }}
            label={t('notes.comments.label')}
            hint={t('notes.comments.hint')}
          />
          <FormActions>
            <Button>{t('notes.comments.say')}</Button>
          </FormActions>
        </Form>
      </Section>
      <Section title={t('notes.suggestions.say')}>
        <Form
          {...{ t, action: `${here}/suggestions`, page: here, state }}
          label={t('notes.suggestions.say')}
        >
          <MarkdownField
            {...{ t, state, name: 'after', rows: 8, lang: note.lang }}
            label={t('notes.suggestions.label')}
            hint={t('notes.suggestions.hint')}
          />
          <TextArea
            {...{ t, state, name: 'because', rows: 2, optional: true }}
            label={t('notes.suggestions.why')}
          />
          <FormActions>
            <Button>{t('notes.suggestions.say')}</Button>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}
