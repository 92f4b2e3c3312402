import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { fieldId } from '#web/parts/fields/field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import { type Obstacle, obstaclesOf } from '../../content/index.ts'
import { editHref, workHref } from '../../links.ts'
import { isReviewed, may, waitsForAnother } from '../../policy.ts'
import { type Move, needsReason } from '../../service.ts'
import type { WorkView } from './work-page.tsx'

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** What this reader can do next with the note; and what stands in the way. */
export function MovesSection(view: WorkView): JSX.Element {
  const { t, actor, note } = view
  const lacking = note.step === 'draft' ? obstaclesOf(note.kind, note.draft) : []
  return (
    <Section title={t('notes.next')} id="next">
      <p>{t(`notes.next.${note.step}`)}</p>
      {note.reason !== '' && note.standing !== 'retracted' && <p>{note.reason}</p>}
      {lacking.length > 0 && (
        <>
          <p>{t('notes.lacking')}</p>
          <ul>
            {lacking.map((key) => (
              <li key={key}>
                <Lacking {...view} obstacle={key} />
              </li>
            ))}
          </ul>
        </>
      )}
      {may.answerCall(actor, note) && <AnswerCall {...view} />}
      {may.answerInvitation(actor, note) && <AnswerInvitation {...view} />}
      {may.submit(actor, note) && lacking.length === 0 && <OneButton {...view} noun="submission" />}
      {may.acceptOutline(actor, note) && <MoveForm {...view} move="drafting" />}
      {may.approve(actor, note) && isReviewed(note) && <MoveForm {...view} move="approval" />}
      {waitsForAnother(actor, note) && isReviewed(note) && <p>{t('notes.refusal.approver')}</p>}
      {may.publish(actor, note) && <Publication {...view} />}
      {may.revise(actor, note) && <MoveForm {...view} move="revision" />}
      <Further {...view} />
    </Section>
  )
}

const FIELDS: Partial<Record<Obstacle, string>> = {
  ...{ claim: 'claim', themes: 'themes', stages: 'stages', city: 'city', period: 'from' },
}

/** What is still needed: for who may write, a way to the very field. */
function Lacking(props: WorkView & { readonly obstacle: Obstacle }): JSX.Element {
  const { t, actor, note, obstacle } = props
  const words = t(`notes.lacking.${obstacle as 'done'}`)
  if (!may.write(actor, note)) return <>{words}</>
  const field = fieldId(FIELDS[obstacle] ?? `part-${obstacle}`)
  return <a href={`${editHref(note.id)}#${field}`}>{words}</a>
}

/** What ends or turns back a note: folded away. */
function Further(view: WorkView): JSX.Element | null {
  const { t, actor, note } = view
  const [back, gone, out, after] = [
    may.sendBack(actor, note),
    may.withdraw(actor, note),
    may.retract(actor, note),
    may.supersede(actor, note),
  ]
  if (!back && !gone && !out && !after) return null
  return (
    <details>
      <summary>{t('notes.further')}</summary>
      {back && <MoveForm {...view} move="return" />}
      {gone && <MoveForm {...view} move="withdrawal" />}
      {after && <Supersession {...view} />}
      {out && <Retraction {...view} />}
    </details>
  )
}

type FormProps = Pick<WorkView, 't' | 'note'>

function MoveForm({ t, note, move }: FormProps & { readonly move: Move }): JSX.Element {
  const here = workHref(note.id)
  const label = t(`notes.move.${move}`)
  return (
    <Form {...{ t, action: `${here}/${move}`, page: here, state: BLANK, label }}>
      {needsReason(move) && (
        <TextArea {...{ t, state: BLANK, name: 'why', rows: 2 }} label={t('notes.why')} />
      )}
      <FormActions>
        <Button kind={needsReason(move) ? 'quiet' : 'primary'}>{label}</Button>
      </FormActions>
    </Form>
  )
}

function OneButton({ t, note, noun }: FormProps & { readonly noun: 'submission' }): JSX.Element {
  const here = workHref(note.id)
  const label = t(`notes.move.${noun}`)
  return (
    <Form {...{ t, action: `${here}/${noun}`, page: here, state: BLANK, label }}>
      <FormActions>
        <Button>{label}</Button>
      </FormActions>
    </Form>
  )
}

function Publication({ t, note }: FormProps): JSX.Element {
  const here = workHref(note.id)
  const label = t('notes.move.publication', { version: (note.current ?? 0) + 1 })
  return (
    <Form {...{ t, action: `${here}/publication`, page: here, state: BLANK, label }}>
      {note.current !== null && (
        <TextArea
          {...{ t, state: BLANK, name: 'changes', rows: 3 }}
          label={t('notes.what-changed')}
          hint={t('notes.what-changed.hint')}
        />
      )}
      <FormActions>
        <Button>{label}</Button>
      </FormActions>
    </Form>
  )
}

function Retraction({ t, note }: FormProps): JSX.Element {
  const here = workHref(note.id)
  const label = t('notes.move.retraction')
  return (
    <Form {...{ t, action: `${here}/retraction`, page: here, state: BLANK, label }}>
      <TextArea
        {...{ t, state: BLANK, name: 'why', rows: 3 }}
        label={t('notes.why')}
        hint={t('notes.why.retracted')}
      />
      <FormActions>
        <Button kind="danger">{label}</Button>
      </FormActions>
    </Form>
  )
}

function Supersession({ t, note }: FormProps): JSX.Element {
  const here = workHref(note.id)
  const label = t('notes.move.supersession')
  return (
    <Form {...{ t, action: `${here}/supersession`, page: here, state: BLANK, label }}>
      <NumberField {...{ t, state: BLANK, name: 'by', whole: true }} label={t('notes.successor')} />
      <FormActions>
        <Button kind="quiet">{label}</Button>
      </FormActions>
    </Form>
  )
}

/** Whether a name is shown and whether readers may write: asked once, changed at any time. */
export function ConsentFields(props: {
  readonly t: Words
  readonly named: boolean
  readonly talks: boolean
}): JSX.Element {
  const { t, named, talks } = props
  const state: FormState = {
    ...BLANK,
    typed: { ...(named ? { named: 'yes' } : {}), ...(talks ? { talks: 'yes' } : {}) },
  }
  return (
    <>
      <CheckField {...{ t, state, name: 'named' }} label={t('notes.field.named')} />
      <CheckField {...{ t, state, name: 'talks' }} label={t('notes.field.talks')} />
    </>
  )
}

function AnswerCall({ t, note }: FormProps): JSX.Element {
  const here = workHref(note.id)
  const label = t('notes.call.take')
  return (
    <Form {...{ t, action: `${here}/answer`, page: here, state: BLANK, label }}>
      <CheckField {...{ t, state: BLANK, name: 'named' }} label={t('notes.field.named')} />
      <FormActions>
        <Button name="answer" value="accepted">
          {label}
        </Button>
      </FormActions>
    </Form>
  )
}

function AnswerInvitation({ t, note }: FormProps): JSX.Element {
  const here = workHref(note.id)
  const label = t('notes.invited')
  return (
    <Form {...{ t, action: `${here}/co-authors/answer`, page: here, state: BLANK, label }}>
      <p>{label}</p>
      <ConsentFields t={t} named={false} talks={false} />
      <FormActions>
        <Button name="answer" value="accepted">
          {t('notes.invited.accept')}
        </Button>
        <Button kind="quiet" name="answer" value="declined">
          {t('notes.invited.decline')}
        </Button>
      </FormActions>
    </Form>
  )
}
