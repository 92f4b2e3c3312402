import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Layout, Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { BOARDS, boardHref } from '../../links.ts'
import type { BoardListed } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly own: Page<BoardListed> | null
  readonly others: Page<BoardListed>
  readonly mayBegin: boolean
}

export function BoardList({ t, own, others, mayBegin }: Props): JSX.Element {
  const begin = mayBegin && <LinkButton href={`${BOARDS}/new`}>{t('prioritise.begin')}</LinkButton>
  return (
    <Layout t={t}>
      <PageHead
        t={t}
        title={t('prioritise.room')}
        point={t('prioritise.list.point')}
        actions={own && own.total > 0 ? begin : null}
      />
      {own && <OwnBoards t={t} own={own} begin={begin} />}
      {(others.rows.length > 0 || own === null) && (
        <Section title={t('prioritise.list.others')}>
          {others.rows.length === 0 ? (
            <p class="muted">{t('prioritise.list.others-none')}</p>
          ) : (
            <BoardTable t={t} rows={others.rows} caption={t('prioritise.list.others')} withBody />
          )}
          <Pages t={t} page={others} name="page" label={t('prioritise.list.others')} />
        </Section>
      )}
    </Layout>
  )
}

function OwnBoards(props: {
  readonly t: Words
  readonly own: Page<BoardListed>
  readonly begin: JSX.Element | false
}): JSX.Element {
  const { t, own, begin } = props
  if (own.total === 0)
    return (
      <EmptyState t={t} title={t('prioritise.list.none')} action={begin}>
        <p>{t('prioritise.list.none-text')}</p>
      </EmptyState>
    )
  return (
    <Section title={t('prioritise.list.own')}>
      <BoardTable t={t} rows={own.rows} caption={t('prioritise.list.own')} />
      <Pages t={t} page={own} name="own" label={t('prioritise.list.own')} />
    </Section>
  )
}

function BoardTable(props: {
  readonly t: Words
  readonly rows: readonly BoardListed[]
  readonly caption: string
  readonly withBody?: boolean
}): JSX.Element {
  const { t } = props
  const columns: Column<BoardListed>[] = [
    {
      key: 'title',
      head: t('prioritise.board'),
      cell: (row) => <a href={boardHref(row.id)}>{row.title}</a>,
    },
    ...(props.withBody
      ? [
          {
            key: 'body',
            head: t('prioritise.city'),
            cell: (row: BoardListed) => (
              <>
                {row.bodyName} {row.demo && <DemoMark t={t} />}
              </>
            ),
          },
        ]
      : []),
    {
      key: 'actions',
      head: t('prioritise.page.actions'),
      numeric: true,
      cell: (row) => t.number(row.actions),
    },
    {
      key: 'stakeholders',
      head: t('prioritise.page.stakeholders'),
      numeric: true,
      cell: (row) => t.number(row.stakeholders),
    },
    {
      key: 'ranked',
      head: t('prioritise.ranked'),
      cell: (row) => (row.rankedAt ? t.date(row.rankedAt) : t('prioritise.not-yet')),
    },
    { key: 'state', head: t('prioritise.state'), cell: (row) => <BoardState t={t} board={row} /> },
    {
      key: 'visibility',
      head: t('prioritise.visibility'),
      cell: (row) => <VisibilityMark t={t} visibility={row.visibility} />,
    },
  ]
  return (
    <Table
      t={t}
      caption={props.caption}
      captionHeard
      columns={columns}
      rows={props.rows}
      keyOf={(row) => row.id}
      cards
    />
  )
}

export function BoardState(props: {
  readonly t: Words
  readonly board: { readonly state: 'open' | 'closed' }
}): JSX.Element {
  const { state } = props.board
  return (
    <Status tone={state === 'open' ? 'going' : 'done'}>
      {props.t(`prioritise.board.${state}`)}
    </Status>
  )
}

function Pages(props: {
  readonly t: Words
  readonly page: Page<unknown>
  readonly name: 'own' | 'page'
  readonly label: string
}) {
  const { t, page, name, label } = props
  if (page.pages < 2) return null
  const at = (number: number) => `${BOARDS}?${name}=${number}`
  return (
    <Pager
      t={t}
      label={label}
      page={page.page}
      pages={page.pages}
      {...(page.page > 1 ? { previous: at(page.page - 1) } : {})}
      {...(page.page < page.pages ? { next: at(page.page + 1) } : {})}
    />
  )
}
