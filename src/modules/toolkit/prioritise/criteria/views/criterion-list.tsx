import type { JSX } from 'preact'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, criterionHref } from '../../links.ts'
import type { Board, Criterion } from '../../queries.ts'
import { SUGGESTED_CRITERIA } from '../../service.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import type { GoalpostChange, Goalposts } from '../queries.ts'
import { EQUITY } from '../service.ts'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly criteria: readonly Criterion[]
  readonly changes: readonly GoalpostChange[]
  /** Labels of pairs whose scores go together: they may be one thing counted twice. */
  readonly overlaps: readonly { readonly a: string; readonly b: string }[]
  readonly mayEdit: boolean
  readonly mayReadNames: boolean
}

export function CriterionList(props: Props): JSX.Element {
  const { t, board, criteria, mayEdit } = props
  const add = mayEdit && (
    <LinkButton href={`${boardHref(board.id, 'criteria')}/new`}>
      {t('prioritise.criteria.add')}
    </LinkButton>
  )
  return (
    <BoardFrame
      t={t}
      board={board}
      here="criteria"
      title={t('prioritise.criteria.title')}
      point={t('prioritise.criteria.point')}
      actions={criteria.length > 0 ? add : null}
    >
      <Warnings {...props} />
      {criteria.length === 0 ? (
        <EmptyState t={t} title={t('prioritise.criteria.none')} action={add}>
          <p>{t('prioritise.criteria.none-text')}</p>
        </EmptyState>
      ) : (
        criteria.map((criterion) => (
          <OneCriterion key={criterion.id} {...props} criterion={criterion} />
        ))
      )}
      <Changes {...props} />
    </BoardFrame>
  )
}

function Warnings({ t, criteria, overlaps }: Props): JSX.Element | null {
  const fair = criteria.some(({ key }) => key === EQUITY)
  return (
    <>
      {criteria.length > SUGGESTED_CRITERIA && (
        <Notice t={t} kind="warning">
          {t('prioritise.criteria.many', { count: criteria.length, most: SUGGESTED_CRITERIA })}
        </Notice>
      )}
      {criteria.length > 0 && !fair && (
        <Notice t={t} kind="warning">
          {t('prioritise.criteria.no-equity')}
        </Notice>
      )}
      {overlaps.map(({ a, b }) => (
        <Notice key={`${a}${b}`} t={t} kind="info">
          {t('prioritise.criteria.overlap', { a, b })}
        </Notice>
      ))}
    </>
  )
}

const NO_STATE = { typed: {}, errors: [], restored: null }

function OneCriterion(props: Props & { readonly criterion: Criterion }): JSX.Element {
  const { t, board, criterion, mayEdit } = props
  const { low, high, unit, direction } = criterion
  const best = direction === 'max' ? high : low
  const worst = direction === 'max' ? low : high
  const href = criterionHref(board.id, criterion.id)
  return (
    <Section
      title={criterion.label}
      id={criterion.key}
      actions={mayEdit && <a href={href}>{t('prioritise.change')}</a>}
    >
      <p>
        {criterion.key === EQUITY && <Tag>{t('prioritise.equity-mark')}</Tag>}{' '}
        {t('prioritise.criteria.goalposts', {
          worst: t.number(worst),
          best: t.number(best),
          unit,
        })}{' '}
        {criterion.cutoffs && t('prioritise.criteria.bent')}
      </p>
      <ul class="plain-list">
        {criterion.anchors.map(({ at, text }) => (
          <li key={at}>
            <strong class="figures">{t.number(at)}</strong> {text}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Form
          t={t}
          action={`${href}/removal`}
          page={boardHref(board.id, 'criteria')}
          state={NO_STATE}
          label={t('prioritise.criteria.remove', { label: criterion.label })}
        >
          <FormActions>
            <Button kind="quiet" small>
              {t('prioritise.criteria.remove', { label: criterion.label })}
            </Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

function Changes({ t, changes, mayReadNames }: Props): JSX.Element | null {
  if (changes.length === 0) return null
  const posts = ({ low, high, unit, direction }: Goalposts) =>
    t(`prioritise.criteria.posts-${direction}`, {
      low: t.number(low),
      high: t.number(high),
      unit,
    })
  const columns: Column<GoalpostChange>[] = [
    { key: 'label', head: t('prioritise.criterion'), cell: (row) => row.label },
    { key: 'at', head: t('prioritise.when'), cell: (row) => t.instant(row.at) },
    ...(mayReadNames
      ? [{ key: 'by', head: t('prioritise.who'), cell: (row: GoalpostChange) => row.by ?? '' }]
      : []),
    { key: 'before', head: t('prioritise.before'), cell: (row) => posts(row.before) },
    { key: 'after', head: t('prioritise.after'), cell: (row) => posts(row.after) },
    {
      key: 'held',
      head: t('prioritise.criteria.held'),
      numeric: true,
      cell: (row) => t.number(row.held),
    },
  ]
  return (
    <Section title={t('prioritise.criteria.moved')}>
      <p>{t('prioritise.criteria.moved-text')}</p>
      <Table
        t={t}
        caption={t('prioritise.criteria.moved')}
        captionHeard
        columns={columns}
        rows={changes}
        keyOf={(row) => `${row.criterionId}${row.at.toISOString()}`}
        cards
      />
    </Section>
  )
}
