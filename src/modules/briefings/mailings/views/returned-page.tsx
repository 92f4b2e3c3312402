import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { EvidenceRow } from '#platform/mailing/evidence.ts'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../links.ts'
import { maskedOr } from './recipients.tsx'

const VIEWS = ['counted', 'other'] as const

type Props = {
  readonly t: Words
  readonly kind: (typeof VIEWS)[number]
  readonly list: Page<EvidenceRow>
}

/** What was decided because of it, as it stands now. */
export function decisionIn(t: Words, row: EvidenceRow): string {
  if (row.undoneAt) return t('mailing.decision.undone')
  if (row.suppressedFor === null) return t('mailing.decision.none')
  return t(row.liftedAt ? 'mailing.decision.lifted' : 'mailing.decision.held')
}

/** What came back, and what was decided from it. */
export function ReturnedPage({ t, kind, list }: Props): JSX.Element {
  const at = (page: number) => `?${new URLSearchParams({ kind, page: String(page) })}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('mailing.title'), href: links.list() }]}
        title={t('mailing.returned.title')}
        point={t('mailing.returned.point')}
      />
      <Tabs
        label={t('mailing.evidence.kind')}
        items={VIEWS.map((one) => ({
          label: t(`mailing.returned.${one}`),
          href: links.returned(one),
          here: one === kind,
        }))}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('mailing.returned.none')}>
          <p>{t('mailing.returned.none.text')}</p>
        </EmptyState>
      ) : (
        <ReturnedTable t={t} rows={list.rows} caption={t('mailing.returned.title')} />
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? at(list.page - 1) : undefined}
        next={list.page < list.pages ? at(list.page + 1) : undefined}
      />
    </div>
  )
}

type TableProps = {
  readonly t: Words
  readonly caption: string
  readonly rows: readonly EvidenceRow[]
}

export function ReturnedTable({ t, caption, rows }: TableProps): JSX.Element {
  return (
    <Table
      t={t}
      caption={caption}
      captionHeard
      cards
      columns={[
        {
          key: 'at',
          head: t('mailing.evidence.at'),
          cell: (row) => <a href={links.evidence(row.id)}>{t.instant(row.at)}</a>,
        },
        {
          key: 'kind',
          head: t('mailing.evidence.kind'),
          cell: (row) => t(`mailing.evidence.${row.kind}`),
        },
        {
          key: 'address',
          head: t('mailing.address'),
          cell: (row) => (
            <bdi>{row.addressHash === null ? t('mailing.unknown') : maskedOr(t, row.address)}</bdi>
          ),
        },
        {
          key: 'said',
          head: t('mailing.answer'),
          cell: (row) => (
            <bdi>
              {row.status} {row.said}
            </bdi>
          ),
        },
        {
          key: 'decision',
          head: t('mailing.decision'),
          cell: (row) => decisionIn(t, row),
        },
      ]}
      rows={rows}
      keyOf={(row) => row.id}
    />
  )
}
