import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { MemberState } from '../../tables.ts'
import { StandingMark } from '../cards.tsx'
import type { standingMatters } from '../queries.ts'

type Props = { readonly t: Words; readonly rows: Awaited<ReturnType<typeof standingMatters>> }

/** Only these were asked for an answer. */
const NOTICED: readonly MemberState[] = ['suspension-noticed', 'suspended']

/** What waits for the secretariat: lapses, notices, leavings. */
export function MattersPage({ t, rows }: Props) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('checking.queue'), href: '/joining' }]}
        title={t('membership.matters')}
        point={t('membership.matters.point')}
      />
      {rows.length === 0 ? (
        <EmptyState t={t} title={t('membership.matters.none')}>
          {t('membership.matters.none.text')}
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('membership.matters')}
          captionHeard
          rows={rows}
          keyOf={(row) => row.body_id}
          cards
          columns={[
            {
              key: 'name',
              head: t('coalition.city'),
              cell: (row) => <a href={`/membership/${row.body_id}`}>{row.name}</a>,
            },
            {
              key: 'state',
              head: t('coalition.standing'),
              cell: (row) => <StandingMark t={t} state={row.state} />,
            },
            {
              key: 'until',
              head: t('membership.until'),
              cell: (row) => (row.effective_on ? t.date(row.effective_on) : ''),
            },
            {
              key: 'confirmed',
              head: t('membership.confirmed-on'),
              cell: (row) => t.date(row.confirmed_on),
            },
            {
              key: 'answer',
              head: t('membership.answer.to-notice'),
              cell: (row) =>
                row.answer || NOTICED.includes(row.state)
                  ? t(row.answer ? 'membership.answer.there' : 'membership.answer.none')
                  : '',
            },
          ]}
        />
      )}
    </div>
  )
}
