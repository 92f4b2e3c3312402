import type { JSX } from 'preact'
import { SYSTEMS } from '#kernel/frame.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { type Crumb, PageHead } from '#web/parts/page-head/page-head.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import type { Words } from '#web/words.ts'
import { LEVELS } from '../../assessing/index.ts'
import { type CityGroup, groupName, systemName } from '../../groups/index.ts'
import {
  ConfidenceField,
  confidenceWord,
  severityWord,
  TrendField,
  trendWord,
} from '../../matrix/index.ts'
import type { Pace } from '../../spread/index.ts'
import { EVERYONE } from '../../tables.ts'
import type { Answer, Closing } from '../service.ts'
import { paceText, questionHelp, questionText } from './words.tsx'

/** Where a respondent sits: with a seat of the city, or with a private link. */
export type Desk = {
  readonly home: string
  readonly hrefOf: (system: number) => string
  /** The name under which drafts of this page are kept. */
  readonly draftOf: (system: number) => string
  readonly trail: readonly Crumb[]
}

export type QuestionProps = {
  readonly t: Words
  readonly desk: Desk
  readonly system: number
  readonly groups: readonly CityGroup[]
  readonly done: number
  readonly pace: Pace
  readonly state: FormState
  /** What a colleague of the same department answered meanwhile. */
  readonly theirs: Answer | null
  readonly closing: Closing | null
}

/** One of the twelve questions, alone on its screen. */
export function QuestionPage(props: QuestionProps): JSX.Element {
  const { t, desk, system, closing } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={desk.trail}
        title={questionText(t, system)}
        point={questionHelp(t, system)}
      />
      <div class="measure stack">
        <Progress
          t={t}
          label={t('rapid.progress', { number: system, name: systemName(t, system) })}
          done={props.done}
          all={SYSTEMS.length}
          unit={t('rapid.unit')}
        >
          <p class="progress-note">{paceText(t, props.pace, props.done)}</p>
        </Progress>
        {closing ? <Closed {...props} closing={closing} /> : <Question {...props} />}
      </div>
    </div>
  )
}

function Closed(props: QuestionProps & { readonly closing: Closing }): JSX.Element {
  const { t, closing, groups, desk, state, system } = props
  const note = state.errors.length > 0 ? state.typed.note : undefined
  const group = groups.find((held) => held.key === closing.groupKey)
  return (
    <Notice t={t} kind="info" title={t('stock-take.error.question-closed')}>
      <p>
        {t('rapid.closing.agreed', {
          severity: severityWord(t, closing.state),
          group: groupName(t, closing.groupKey, group?.label),
        })}
      </p>
      {note && <p>{t('rapid.answer.typed', { note: String(note) })}</p>}
      <p class="row">
        {system < SYSTEMS.length && (
          <LinkButton href={desk.hrefOf(system + 1)}>{t('rapid.answer.next')}</LinkButton>
        )}
        <a href={desk.home}>{t('rapid.back')}</a>
      </p>
    </Notice>
  )
}

function Question(props: QuestionProps): JSX.Element {
  const { t, desk, system, state, theirs } = props
  const skip = system < SYSTEMS.length ? desk.hrefOf(system + 1) : desk.home
  return (
    <>
      {theirs && (
        <Notice t={t} kind="warning" title={t('rapid.answer.theirs')}>
          <p>
            {[
              severityWord(t, theirs.state),
              trendWord(t, theirs.trend),
              confidenceWord(t, theirs.confidence),
              theirs.note,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </Notice>
      )}
      <Form t={t} action={desk.hrefOf(system)} page={desk.draftOf(system)} state={state} keep>
        <AnswerFields {...props} />
        <TextArea
          t={t}
          state={state}
          name="note"
          label={t('rapid.answer.note')}
          hint={t('rapid.answer.note.hint')}
          rows={3}
          maxlength={1000}
          optional
        />
        <FormActions>
          <Button>{t('rapid.answer.save')}</Button>
          <LinkButton kind="quiet" href={skip}>
            {t('rapid.answer.skip')}
          </LinkButton>
        </FormActions>
      </Form>
      <p class="small">
        <a href={desk.home}>{t('rapid.answer.later')}</a>
      </p>
    </>
  )
}

type Fields = {
  readonly t: Words
  readonly state: FormState
  readonly groups: readonly CityGroup[]
  /** A facilitator must name a group; a respondent may not know it. */
  readonly sure?: boolean
}

/** State, trend, the group hit worst, confidence: the same four for answering and for closing. */
export function AnswerFields({ t, state, groups, sure }: Fields): JSX.Element {
  return (
    <>
      <RadioField
        t={t}
        state={state}
        name="state"
        label={t('rapid.answer.state')}
        options={LEVELS.map((level) => ({
          value: level,
          label: t(`rapid.state.${level}`),
          hint: t(`stock-take.guide.${level}`),
        }))}
      />
      <TrendField t={t} state={state} />
      <SelectField
        t={t}
        state={state}
        name="groupKey"
        label={t('rapid.answer.group')}
        blank={t(sure ? 'rapid.closing.choose' : 'rapid.answer.group.unknown')}
        options={groups.map((group) => ({
          value: group.key,
          label:
            group.key === EVERYONE
              ? t('rapid.answer.group.everyone')
              : groupName(t, group.key, group.label),
        }))}
      />
      <ConfidenceField t={t} state={state} />
    </>
  )
}
