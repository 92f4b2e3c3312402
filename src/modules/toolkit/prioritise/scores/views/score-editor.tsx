import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { scoreHref } from '../../links.ts'
import type { Board, Criterion, Score } from '../../queries.ts'
import type { BoardAction } from '../../service.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import { namesOf } from '../forms.ts'
import type { Proposal } from '../proposal/index.ts'
import { ScoreCell } from './score-grid.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly action: BoardAction
  /** Every action of the board, to go on to the next. */
  readonly all: readonly BoardAction[]
  readonly criteria: readonly Criterion[]
  readonly scores: readonly Score[]
  /** Null for readers who only look. */
  readonly state: FormState | null
  readonly proposal: { readonly criterionId: string; readonly made: Proposal } | null
  /** Somebody else saved in between: what they saved stands beside what was typed. */
  readonly overtaken: boolean
  readonly mayReadNames: boolean
}

export function ScoreEditor(props: Props): JSX.Element {
  const { t, board, action, all, state, overtaken } = props
  const at = all.findIndex(({ id }) => id === action.id)
  const [previous, next] = [all[at - 1], all[at + 1]]
  return (
    <BoardFrame
      t={t}
      board={board}
      here="scores"
      title={`${action.code} ${action.title}`}
      point={action.summary || t('prioritise.scores.one-point')}
    >
      {overtaken && (
        <Notice t={t} kind="warning" title={t('prioritise.scores.overtaken')}>
          {t('prioritise.scores.overtaken-text')}
        </Notice>
      )}
      {(state === null || overtaken) && <Held {...props} />}
      {state && <Editor {...props} state={state} next={next?.id ?? null} />}
      <Pager
        t={t}
        page={at + 1}
        pages={all.length}
        {...(previous ? { previous: scoreHref(board.id, previous.id) } : {})}
        {...(next ? { next: scoreHref(board.id, next.id) } : {})}
      />
    </BoardFrame>
  )
}

function Held({ t, criteria, scores, mayReadNames }: Props): JSX.Element {
  const rows = criteria.map((criterion) => ({
    criterion,
    score: scores.find((one) => one.criterionId === criterion.id),
  }))
  return (
    <Table
      t={t}
      caption={t('prioritise.scores.held')}
      columns={[
        { key: 'criterion', head: t('prioritise.criterion'), cell: (row) => row.criterion.label },
        {
          key: 'score',
          head: t('prioritise.score'),
          numeric: true,
          cell: (row) => <ScoreCell t={t} criterion={row.criterion} score={row.score} />,
        },
        { key: 'source', head: t('prioritise.source'), cell: (row) => row.score?.source ?? '' },
        {
          key: 'by',
          head: t(mayReadNames ? 'prioritise.who' : 'prioritise.when'),
          cell: (row) => row.score && <Author t={t} score={row.score} named={mayReadNames} />,
        },
      ]}
      rows={rows}
      keyOf={(row) => row.criterion.id}
      cards
    />
  )
}

function Author(props: { readonly t: Words; readonly score: Score; readonly named: boolean }) {
  const { t, score, named } = props
  const when = t.date(score.at)
  return <>{named && score.author ? `${score.author}, ${when}` : when}</>
}

function Editor(
  props: Props & { readonly state: FormState; readonly next: string | null },
): JSX.Element {
  const { t, board, action, criteria, state } = props
  const here = scoreHref(board.id, action.id)
  return (
    <Form t={t} action={here} page={here} state={state} keep>
      <p>{t('prioritise.scores.how')}</p>
      {criteria.map((criterion) => (
        <CriterionFields key={criterion.id} {...props} criterion={criterion} />
      ))}
      <FormActions>
        {props.next !== null && (
          <Button name="then" value={props.next}>
            {t('prioritise.scores.save-next')}
          </Button>
        )}
        <Button kind={props.next === null ? 'primary' : 'quiet'}>{t('prioritise.save')}</Button>
      </FormActions>
    </Form>
  )
}

function CriterionFields(
  props: Props & {
    readonly state: FormState
    readonly criterion: Criterion
  },
): JSX.Element {
  const { t, state, criterion, scores, mayReadNames, proposal } = props
  const names = namesOf(criterion)
  const score = scores.find((one) => one.criterionId === criterion.id)
  const { unit } = criterion
  return (
    <FormGroup title={criterion.label} hint={<Hint t={t} criterion={criterion} />}>
      {proposal?.criterionId === criterion.id && <Proposed {...props} made={proposal.made} />}
      <NumberField
        t={t}
        state={state}
        name={names.likely}
        label={t('prioritise.scores.likely')}
        unit={unit}
        optional
      />
      <NumberField
        t={t}
        state={state}
        name={names.low}
        label={t('prioritise.scores.low')}
        unit={unit}
        optional
      />
      <NumberField
        t={t}
        state={state}
        name={names.high}
        label={t('prioritise.scores.high')}
        unit={unit}
        optional
      />
      <TextField
        t={t}
        state={state}
        name={names.source}
        label={t('prioritise.scores.source')}
        hint={t('prioritise.scores.source-hint')}
        maxlength={400}
        optional
      />
      {score && (
        <p class="muted small">
          {t('prioritise.scores.last')} <Author t={t} score={score} named={mayReadNames} />
        </p>
      )}
    </FormGroup>
  )
}

function Hint({ t, criterion }: { readonly t: Words; readonly criterion: Criterion }): JSX.Element {
  const { low, high, unit, direction, anchors } = criterion
  return (
    <>
      <p>
        {t(`prioritise.criteria.posts-${direction}`, {
          low: t.number(low),
          high: t.number(high),
          unit,
        })}
      </p>
      <ul class="plain-list">
        {anchors.map(({ at, text }) => (
          <li key={at}>
            <strong class="figures">{t.number(at)}</strong> {text}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A proposal with where it comes from; it fills the form only when somebody asks it to. */
function Proposed(props: Props & { readonly made: Proposal }): JSX.Element {
  const { t, board, action, made } = props
  const values = {
    score: t.number(made.likely),
    share: t.number(made.sharePercent),
    group: made.group,
    worst: t.list(made.worstHit),
  }
  return (
    <Notice t={t} kind="info" title={t('prioritise.proposal.title', { score: values.score })}>
      <p>
        {made.sharePercent > 0
          ? t('prioritise.proposal.text', values)
          : t('prioritise.proposal.none', values)}
      </p>
      <p>
        <a href={`${scoreHref(board.id, action.id)}?proposal=yes`}>
          {t('prioritise.proposal.use')}
        </a>
      </p>
    </Notice>
  )
}
