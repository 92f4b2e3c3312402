import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { portfolioHref } from '../links.ts'
import { may } from '../policy.ts'
import type { listPortfolios } from '../record/index.ts'

type Row = Awaited<ReturnType<typeof listPortfolios>>[number]

type Props = { readonly t: Words; readonly actor: Actor; readonly list: Page<Row> }

export function ListPage({ t, actor, list }: Props): JSX.Element {
  const begin = may.create(actor) && (
    <LinkButton href="/portfolios/new">{t('portfolio.new.action')}</LinkButton>
  )
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('portfolio.room')}
        point={t('portfolio.list.point')}
        actions={list.total > 0 ? begin : undefined}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('portfolio.list.empty')} action={begin}>
          <p>{t('portfolio.list.empty-text')}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('portfolio.list.caption')}
          cards
          columns={[
            {
              key: 'title',
              head: t('portfolio.list.title'),
              cell: (row) => <a href={portfolioHref(row.id)}>{row.title}</a>,
            },
            {
              key: 'city',
              head: t('portfolio.list.city'),
              cell: (row) => (
                <>
                  {row.bodyName} {row.demo && <DemoMark t={t} />}
                </>
              ),
            },
            { key: 'state', head: t('portfolio.list.state'), cell: (row) => stateOf(t, row) },
            {
              key: 'seen',
              head: t('portfolio.visibility'),
              cell: (row) => <VisibilityMark t={t} visibility={row.visibility} />,
            },
          ]}
          rows={list.rows}
          keyOf={(row) => row.id}
        />
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? `?page=${list.page - 1}` : undefined}
        next={list.page < list.pages ? `?page=${list.page + 1}` : undefined}
      />
    </div>
  )
}

function stateOf(t: Words, row: Row): JSX.Element {
  if (row.state === 'decided') return <Status tone="done">{t('portfolio.state.decided')}</Status>
  if (row.runStatus === null) return <Status tone="idle">{t('portfolio.state.open')}</Status>
  return <Status tone="going">{t(`portfolio.status.${row.runStatus}`)}</Status>
}
