import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, runHref, toPortfolioHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import type { Decision } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly decisions: Page<Decision>
  readonly titles: ReadonlyMap<string, string>
  readonly mayDecide: boolean
  /** Who noted it stays in the city. */
  readonly mayReadNames: boolean
}

/** What was decided, by whom, and why where it is not what the ranking proposed. */
export function DecisionLog(props: Props): JSX.Element {
  const { t, board, decisions, mayDecide } = props
  const { page, pages } = decisions
  const at = (number: number) => `${boardHref(board.id, 'decisions')}?page=${number}`
  const add = mayDecide && (
    <LinkButton href={`${boardHref(board.id, 'decisions')}/new`}>
      {t('prioritise.decision.add')}
    </LinkButton>
  )
  const onward = mayDecide && (
    <LinkButton href={toPortfolioHref(board.id)} kind="quiet">
      {t('prioritise.go.portfolio')}
    </LinkButton>
  )
  return (
    <BoardFrame
      t={t}
      board={board}
      here="decisions"
      title={t('prioritise.decision.log')}
      point={t('prioritise.decision.point')}
      actions={
        decisions.total > 0 && (
          <>
            {add}
            {onward}
          </>
        )
      }
    >
      {decisions.total === 0 ? (
        <EmptyState t={t} title={t('prioritise.decision.none')} action={add}>
          <p>{t('prioritise.decision.none-text')}</p>
        </EmptyState>
      ) : (
        decisions.rows.map((decision) => (
          <OneDecision key={decision.id} {...props} decision={decision} />
        ))
      )}
      <Pager
        t={t}
        label={t('prioritise.decision.log')}
        page={page}
        pages={pages}
        previous={page > 1 ? at(page - 1) : undefined}
        next={page < pages ? at(page + 1) : undefined}
      />
    </BoardFrame>
  )
}

function OneDecision(props: Props & { readonly decision: Decision }): JSX.Element {
  const { t, board, decision, titles, mayReadNames } = props
  const { differs, runId, why } = decision
  return (
    <Section title={t('frame.pair', { name: t.date(decision.at), value: decision.decidedBy })}>
      <p>
        <Status tone={differs ? 'warning' : 'done'}>
          {t(`prioritise.decision.${differs ? 'differs' : 'follows'}`)}
        </Status>
      </p>
      <p>{decision.what}</p>
      {decision.order.length > 0 && (
        <ol>
          {decision.order.map((id) => (
            <li key={id}>{titles.get(id) ?? t('prioritise.action-hidden')}</li>
          ))}
        </ol>
      )}
      <Facts
        items={[
          ...(why === '' ? [] : [{ term: t('prioritise.decision.why'), value: why }]),
          {
            term: t('prioritise.decision.noted'),
            value: [mayReadNames ? decision.notedBy : null, t.instant(decision.notedAt)]
              .filter((part) => part !== null)
              .join(', '),
          },
          ...(runId === null
            ? []
            : [
                {
                  term: t('prioritise.page.ranking'),
                  value: <a href={runHref(board.id, runId)}>{t('prioritise.decision.run')}</a>,
                },
              ]),
        ]}
      />
    </Section>
  )
}
