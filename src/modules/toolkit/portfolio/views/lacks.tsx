import type { JSX } from 'preact'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { portfolioHref } from '../links.ts'
import type { Snapshot } from '../problem/index.ts'
import type { PortfolioRecord } from '../record/index.ts'
import { type BoardStanding, type Lack, lacksOf } from '../valuing/index.ts'

/** The page of a board on which each lack is mended. */
const MENDED_ON = {
  'few-actions': 'actions',
  'no-criteria': 'criteria',
  unscored: 'scores',
  unasked: 'stakeholders',
  unheard: 'stakeholders',
  unranked: 'ranking',
  overtaken: 'ranking',
} as const

function lackText(t: Words, lack: Lack): string {
  if (lack.kind === 'overtaken') return t('portfolio.lack.overtaken', { day: t.date(lack.at) })
  if (lack.kind === 'unscored' || lack.kind === 'unheard')
    return t(`portfolio.lack.${lack.kind}`, { count: lack.count, all: lack.all })
  return t(`portfolio.lack.${lack.kind}`)
}

/** What a board still lacks: each line leads to where it is mended. */
function BoardLacks(props: { readonly t: Words; readonly board: BoardStanding }): JSX.Element {
  const { t, board } = props
  return (
    <ul>
      {lacksOf(board).map((lack) => (
        <li key={lack.kind}>
          {lackText(t, lack)}{' '}
          {board.closed && MENDED_ON[lack.kind] !== 'ranking' ? (
            <a href={`/boards/${board.id}`}>{t('portfolio.lack.closed-do')}</a>
          ) : (
            <a href={`/boards/${board.id}/${MENDED_ON[lack.kind]}`}>
              {t(`portfolio.lack.${lack.kind}-do`)}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Before a portfolio is begun: what a board lacks before it can give every action a value. */
export function BoardLacking(props: {
  readonly t: Words
  readonly board: BoardStanding
}): JSX.Element | null {
  const { t, board } = props
  if (lacksOf(board).length === 0) return null
  return (
    <Notice
      t={t}
      kind={board.valued === 0 ? 'warning' : 'info'}
      title={t('portfolio.lack.board', {
        title: board.title,
        count: board.valued,
        all: board.actions,
      })}
    >
      <BoardLacks t={t} board={board} />
    </Notice>
  )
}

/** So many boards tell at once what they lack; the others tell it on their own pages. */
const MOST_TOLD = 3

/** What the newest of these boards lack, and the way to the others. */
export function BoardsLacking(props: {
  readonly t: Words
  readonly boards: readonly BoardStanding[]
  /** How many boards there are in all. */
  readonly all: number
}): JSX.Element | null {
  const { t, all } = props
  const lacking = props.boards.filter((board) => lacksOf(board).length > 0).slice(0, MOST_TOLD)
  if (lacking.length === 0) return null
  return (
    <Section title={t('portfolio.lack.boards')}>
      {lacking.map((board) => (
        <BoardLacking key={board.id} t={t} board={board} />
      ))}
      {all > lacking.length && (
        <p>
          <a href="/boards">{t('portfolio.lack.all-boards', { count: all })}</a>
        </p>
      )}
    </Section>
  )
}

type Props = {
  readonly t: Words
  readonly portfolio: PortfolioRecord
  readonly snapshot: Snapshot
  readonly board: BoardStanding | null
}

/** Whether a calculation could begin with what stands now. */
export const isReady = ({ actions, budgets }: Snapshot): boolean =>
  actions.length > 0 && budgets.length > 0

/** What stands between a portfolio and its calculation, and the way to each thing. */
export function PortfolioLacks({ t, portfolio, snapshot, board }: Props): JSX.Element | null {
  const lacks = board ? lacksOf(board).length : 0
  if (isReady(snapshot) && lacks === 0) return null
  const href = portfolioHref(portfolio.id)
  const without = (reason: string) =>
    snapshot.leftOut.filter((each) => each.reason === reason).length
  return (
    <Notice
      t={t}
      kind={isReady(snapshot) ? 'info' : 'warning'}
      title={t(isReady(snapshot) ? 'portfolio.lack.more' : 'portfolio.cannot-yet')}
    >
      <ul>
        {snapshot.budgets.length === 0 && (
          <li>
            {t('portfolio.lack.budget')}{' '}
            <a href={`${href}/budgets/new`}>{t('portfolio.budgets.add')}</a>
          </li>
        )}
        {snapshot.actions.length === 0 && (
          <li>
            {t('portfolio.lack.nothing', { all: snapshot.leftOut.length })}{' '}
            <a href={snapshot.leftOut.length > 0 ? '#left-out' : `${href}/actions`}>
              {t('portfolio.lack.nothing-do')}
            </a>
          </li>
        )}
        {without('no-value') > 0 && (
          <li>
            {t('portfolio.lack.no-value', { count: without('no-value') })}{' '}
            <a href={`${href}/actions`}>{t('portfolio.lack.no-value-do')}</a>
          </li>
        )}
        {without('no-cost') > 0 && (
          <li>
            {t('portfolio.lack.no-cost', { count: without('no-cost') })}{' '}
            <a href="#left-out">{t('portfolio.lack.no-cost-do')}</a>
          </li>
        )}
      </ul>
      {board && lacks > 0 && <BoardLacks t={t} board={board} />}
    </Notice>
  )
}
