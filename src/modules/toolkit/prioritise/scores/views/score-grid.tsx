import type { JSX } from 'preact'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, scoreHref } from '../../links.ts'
import type { Board, Criterion, Score } from '../../queries.ts'
import type { BoardAction } from '../../service.ts'
import { BoardFrame } from '../../views/board-frame.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly actions: readonly BoardAction[]
  readonly criteria: readonly Criterion[]
  readonly scores: readonly Score[]
  readonly mayScore: boolean
}

const scoreKey = (action: string, criterion: string): string => `${action} ${criterion}`

export function ScoreGrid(props: Props): JSX.Element {
  const { t, board, actions, criteria, scores } = props
  const seen = new Set(actions.map(({ id }) => id))
  const known = scores.filter(({ actionId }) => seen.has(actionId)).length
  const all = actions.length * criteria.length
  return (
    <BoardFrame
      t={t}
      board={board}
      here="scores"
      title={t('prioritise.scores.title')}
      point={t('prioritise.scores.point', { unknown: all - known, all })}
      actions={<Next {...props} />}
    >
      {all === 0 ? (
        <EmptyState
          t={t}
          title={t('prioritise.scores.none')}
          action={
            <LinkButton href={boardHref(board.id, actions.length === 0 ? 'actions' : 'criteria')}>
              {t(actions.length === 0 ? 'prioritise.go.actions' : 'prioritise.go.criteria')}
            </LinkButton>
          }
        >
          <p>{t('prioritise.scores.none-text')}</p>
        </EmptyState>
      ) : (
        <Grid {...props} />
      )}
    </BoardFrame>
  )
}

/** The first action with something unknown is the next to score. */
function Next({ t, board, actions, criteria, scores, mayScore }: Props): JSX.Element | null {
  if (!mayScore || criteria.length === 0) return null
  const open = actions.find(
    ({ id }) => scores.filter((score) => score.actionId === id).length < criteria.length,
  )
  const next = open ?? actions[0]
  if (!next) return null
  return (
    <LinkButton href={scoreHref(board.id, next.id)}>
      {t('prioritise.scores.next', { code: next.code })}
    </LinkButton>
  )
}

function Grid({ t, board, actions, criteria, scores }: Props): JSX.Element {
  const held = new Map(scores.map((score) => [scoreKey(score.actionId, score.criterionId), score]))
  const columns: Column<BoardAction>[] = [
    {
      key: 'action',
      head: t('prioritise.action'),
      cell: (row) => (
        <a href={scoreHref(board.id, row.id)}>
          {row.code} {row.title}
        </a>
      ),
    },
    ...criteria.map(
      (criterion): Column<BoardAction> => ({
        key: criterion.id,
        head: criterion.label,
        unit: criterion.unit,
        numeric: true,
        cell: (row) => (
          <ScoreCell t={t} criterion={criterion} score={held.get(scoreKey(row.id, criterion.id))} />
        ),
      }),
    ),
  ]
  const outside = scores.filter((score) =>
    criteria.some((criterion) => criterion.id === score.criterionId && isOutside(criterion, score)),
  ).length
  return (
    <>
      {outside > 0 && (
        <Notice t={t} kind="info">
          {t('prioritise.scores.outside', { count: outside })}
        </Notice>
      )}
      <Table
        t={t}
        caption={t('prioritise.scores.caption')}
        columns={columns}
        rows={actions}
        keyOf={(row) => row.id}
        dense
      />
    </>
  )
}

const isOutside = ({ low, high }: Criterion, score: Score): boolean =>
  score.low < low || score.high > high

/** A score as it was given; what nobody knows is a word, not a number. */
export function ScoreCell(props: {
  readonly t: Words
  readonly criterion: Criterion
  readonly score: Score | undefined
}): JSX.Element {
  const { t, score, criterion } = props
  if (!score) return <span class="muted">{t('prioritise.unknown')}</span>
  const range =
    score.low === score.high
      ? ''
      : t('parts.chart.range', { low: t.number(score.low), high: t.number(score.high) })
  return (
    <span title={score.source}>
      {t.number(score.likely)} <span class="muted small">{range}</span>
      {isOutside(criterion, score) && <span class="heard"> {t('prioritise.scores.clipped')}</span>}
    </span>
  )
}
