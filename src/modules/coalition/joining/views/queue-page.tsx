import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { Pages } from '../../cards.tsx'
import { countryName } from '../../places/index.ts'
import { StateMark } from '../cards.tsx'
import { medianText } from '../drafting/index.ts'
import { CHECKS } from '../policy.ts'
import type { applicationsOfPerson, QueueRow } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly now: Date
  readonly show: 'waiting' | 'decided'
  readonly list: Page<QueueRow>
  readonly median: { readonly days: number | null; readonly count: number }
}

const daysSince = (now: Date, at: Date | null): number =>
  at === null ? 0 : Math.floor((now.getTime() - at.getTime()) / 86_400_000)

/** The secretariat's queue: who waits, for how long, and how much was looked at. */
export function QueuePage({ t, now, show, list, median }: Props) {
  const href = (page: number) => `/joining?show=${show}${page > 1 ? `&page=${page}` : ''}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('checking.queue')}
        point={medianText(t, median)}
        actions={
          <>
            <LinkButton href="/membership" kind="quiet">
              {t('membership.matters')}
            </LinkButton>
            <LinkButton href="/partnering" kind="quiet">
              {t('partners.queue')}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={t('checking.queue')}
        items={[
          { label: t('checking.queue.waiting'), href: '/joining', here: show === 'waiting' },
          {
            label: t('checking.queue.decided'),
            href: '/joining?show=decided',
            here: show === 'decided',
          },
        ]}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('checking.queue.none')}>
          {t('checking.queue.none.text')}
        </EmptyState>
      ) : (
        <QueueTable t={t} now={now} rows={list.rows} />
      )}
      <Pages t={t} list={list} href={href} />
    </div>
  )
}

function QueueTable(props: Pick<Props, 't' | 'now'> & { readonly rows: readonly QueueRow[] }) {
  const { t, now, rows } = props
  return (
    <Table
      t={t}
      caption={t('checking.queue')}
      captionHeard
      rows={rows}
      keyOf={(row) => row.id}
      cards
      columns={[
        {
          key: 'name',
          head: t('coalition.city'),
          cell: (row) => <a href={`/joining/${row.id}`}>{row.legal_name ?? row.place_name}</a>,
        },
        {
          key: 'country',
          head: t('coalition.country'),
          cell: (row) => countryName(t.lang, row.country),
        },
        {
          key: 'state',
          head: t('joining.state'),
          cell: (row) => (
            <>
              <StateMark t={t} state={row.state} />
              {row.disowned && <Status tone="stuck">{t('signing.disowned')}</Status>}
            </>
          ),
        },
        {
          key: 'age',
          head: t('checking.age'),
          unit: t('checking.age.unit'),
          numeric: true,
          cell: (row) => t.number(daysSince(row.decided_at ?? now, row.submitted_at)),
        },
        {
          key: 'checks',
          head: t('checking.checks'),
          cell: (row) => t('checking.checks.of', { passed: row.passed, all: CHECKS.length }),
        },
        {
          key: 'contact',
          head: t('checking.check.second-contact'),
          cell: (row) =>
            t(row.deputy_confirmed_at ? 'checking.contact.yes' : 'checking.contact.no'),
        },
        {
          key: 'again',
          head: t('checking.earlier'),
          cell: (row) =>
            row.previous_id ? (
              <a href={`/joining/${row.previous_id}`}>{t('checking.earlier.see')}</a>
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}

type Own = {
  readonly t: Words
  readonly rows: Awaited<ReturnType<typeof applicationsOfPerson>>
}

/** A person's own wishes: to go on where they left. */
export function OwnWishesPage({ t, rows }: Own) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('joining.join.title'), href: '/join' }]}
        title={t('joining.yours')}
        point={t('joining.yours.point')}
      />
      {rows.length === 0 ? (
        <EmptyState
          t={t}
          title={t('joining.yours.none')}
          action={<LinkButton href="/joining/new">{t('joining.begin')}</LinkButton>}
        >
          {t('joining.yours.none.text')}
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('joining.yours')}
          captionHeard
          rows={rows}
          keyOf={(row) => row.id}
          cards
          columns={[
            {
              key: 'place',
              head: t('coalition.city'),
              cell: (row) => <a href={`/joining/${row.id}`}>{row.place_name}</a>,
            },
            {
              key: 'country',
              head: t('coalition.country'),
              cell: (row) => countryName(t.lang, row.country),
            },
            {
              key: 'state',
              head: t('joining.state'),
              cell: (row) => <StateMark t={t} state={row.state} />,
            },
            { key: 'at', head: t('joining.changed'), cell: (row) => t.instant(row.updated_at) },
          ]}
        />
      )}
    </div>
  )
}
