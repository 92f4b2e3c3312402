import type { JSX } from 'preact'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { NOTES, workHref } from '../../links.ts'
import { StepMark } from '../../views/step.tsx'
import type { DeskLine, DeskPage } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly which: 'mine' | 'desk'
  readonly list: DeskPage
}

/** Notes at work, as a table: where each stands and what is awaited of the reader. */
export function DeskView({ t, which, list }: Props): JSX.Element {
  const { page, pages } = list
  const href = (at: number) => `${NOTES}/${which}?page=${at}`
  return (
    <>
      <PageHead
        t={t}
        trail={[{ label: t('notes.title'), href: NOTES }]}
        title={t(`notes.${which}`)}
        point={t(`notes.${which}.point`)}
        actions={<LinkButton href={`${NOTES}/new`}>{t('notes.begin')}</LinkButton>}
      />
      {list.rows.length === 0 ? (
        <EmptyState t={t} title={t(`notes.${which}.empty`)}>
          <p>{t(`notes.${which}.point`)}</p>
        </EmptyState>
      ) : (
        <Lines t={t} title={t(`notes.${which}`)} rows={list.rows} />
      )}
      <Pager
        t={t}
        page={page}
        pages={pages}
        previous={page > 1 ? href(page - 1) : undefined}
        next={page < pages ? href(page + 1) : undefined}
      />
    </>
  )
}

type LinesProps = {
  readonly t: Words
  readonly title: string
  readonly rows: readonly DeskLine[]
}

function Lines({ t, title, rows }: LinesProps): JSX.Element {
  return (
    <Table
      t={t}
      caption={title}
      captionHeard
      cards
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'title',
          head: t('notes.field.title'),
          cell: (row) => (
            <>
              <a href={workHref(row.id)}>{row.title}</a> {row.demo && <DemoMark t={t} />}
            </>
          ),
        },
        { key: 'kind', head: t('notes.kind'), cell: (row) => t(`notes.kind.${row.kind}`) },
        { key: 'body', head: t('notes.authors'), cell: (row) => row.bodyName },
        {
          key: 'step',
          head: t('notes.step'),
          cell: (row) => <StepMark t={t} step={row.step} standing={row.standing} />,
        },
        { key: 'awaits', head: t('notes.awaits'), cell: (row) => awaited(t, row) },
        {
          key: 'updated',
          head: t('notes.moved'),
          cell: (row) => t.date(row.updatedAt),
        },
      ]}
    />
  )
}

function awaited(t: Words, row: DeskLine): string {
  if (row.invited) return t('notes.awaits.answer')
  if (row.toReview) return t('notes.awaits.review')
  if (row.step === 'call') return t('notes.awaits.author')
  return row.step === 'review' ? t('notes.awaits.reviews', { count: row.accepted }) : '–'
}
