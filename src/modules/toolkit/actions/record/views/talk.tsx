import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import { CLOSING, type Closing, type Comments, type History } from '../comments/index.ts'
import { commentForm } from '../forms.ts'
import { MOVES, may } from '../policy.ts'
import type { ActionRecord } from '../queries.ts'

type CommentsProps = {
  readonly t: Words
  readonly actor: Actor
  readonly action: ActionRecord
  readonly comments: Comments
  readonly state: FormState | undefined
}

/** What the city's people say of an action; nobody else reads it. */
export function CommentsSection(props: CommentsProps): JSX.Element | null {
  const { t, actor, action, comments } = props
  if (!may.readComments(actor, action.bodyId)) return null
  return (
    <Section title={t('actions.comments.title')} id="comments">
      {comments.length > 0 && (
        <Timeline
          t={t}
          items={comments.map((comment) => ({
            key: comment.id,
            at: comment.at,
            title: comment.text,
            who: comment.name ?? t('actions.somebody'),
          }))}
        />
      )}
      {may.comment(actor, action) && (
        <Form
          t={t}
          action={`/actions/${action.id}/comments`}
          page={`/actions/${action.id}`}
          state={props.state ?? commentForm.blank}
        >
          <TextArea
            t={t}
            state={props.state ?? commentForm.blank}
            name="text"
            rows={3}
            label={t('actions.comments.label')}
            hint={t('actions.comments.hint')}
          />
          <FormActions>
            <Button kind="quiet">{t('actions.comments.send')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

/** What the city answered when it closed the action; nobody else reads it. */
export function ClosingBlock(props: {
  readonly t: Words
  readonly closing: Closing
}): JSX.Element | null {
  const { t, closing } = props
  if (!closing) return null
  const lang = closing.lang === t.lang ? undefined : closing.lang
  const said = CLOSING.filter((name) => closing[name] !== '')
  return (
    <SideBlock title={t('actions.closing.title')}>
      <div class="stack close">
        <p class="small muted">{t('actions.closing.own', { day: t.date(closing.at) })}</p>
        <Facts
          items={said.map((name) => ({
            term: t(`actions.closing.${name}`),
            value: (
              <span class="plain-text" lang={lang}>
                {closing[name]}
              </span>
            ),
          }))}
        />
      </div>
    </SideBlock>
  )
}

const KNOWN: ReadonlySet<string> = new Set(['added', 'changed', ...MOVES])

/** Who did what to it, for the city's own people. */
export function HistoryBlock(props: {
  readonly t: Words
  readonly history: History
}): JSX.Element | null {
  const { t, history } = props
  const known = history.filter(({ what }) => KNOWN.has(what.replace('action.', '')))
  if (known.length === 0) return null
  return (
    <SideBlock title={t('actions.history')}>
      <Timeline
        t={t}
        items={known.map((entry) => ({
          key: String(entry.seq),
          at: entry.at,
          title: t(`actions.history.${entry.what.replace('action.', '') as 'added'}`),
          who: entry.who ?? t('actions.somebody'),
          note: entry.why ?? undefined,
        }))}
      />
    </SideBlock>
  )
}
