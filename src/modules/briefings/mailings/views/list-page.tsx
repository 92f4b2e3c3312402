import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { MailingLine } from '#platform/mailing/ledger.ts'
import type { MailingState } from '#platform/mailing/tables.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../links.ts'

type Kind = MailingLine['kind'] | 'waiting'

type Props = {
  readonly t: Words
  readonly kind: Kind
  readonly kinds: readonly Kind[]
  readonly list: Page<MailingLine>
}

export const TONES: Readonly<Record<MailingState, StatusTone>> = {
  frozen: 'idle',
  scheduled: 'idle',
  sending: 'going',
  paused: 'stuck',
  sent: 'done',
}

/** What was mailed to many, by kind, and what waits for a decision. */
export function ListPage({ t, kind, kinds, list }: Props): JSX.Element {
  const at = (page: number) => `?${new URLSearchParams({ kind, page: String(page) })}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('mailing.title')}
        point={t('mailing.point')}
        actions={
          <LinkButton href={links.returned()} kind="quiet">
            {t('mailing.returned.title')}
          </LinkButton>
        }
      />
      <Tabs
        label={t('mailing.kinds')}
        items={kinds.map((one) => ({
          label: t(`mailing.kind.${one}`),
          href: links.list(one),
          here: one === kind,
        }))}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t(kind === 'waiting' ? 'mailing.none-waiting' : 'mailing.none')}>
          <p>{t(kind === 'waiting' ? 'mailing.none-waiting.text' : 'mailing.none.text')}</p>
        </EmptyState>
      ) : (
        <Lines t={t} list={list} />
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

function Lines({ t, list }: Pick<Props, 't' | 'list'>): JSX.Element {
  return (
    <Table
      t={t}
      caption={t('mailing.title')}
      captionHeard
      cards
      columns={[
        {
          key: 'subject',
          head: t('mailing.subject'),
          cell: (row) => (
            <a href={links.mailing(row.id)}>
              <bdi>{row.subject}</bdi>
            </a>
          ),
        },
        {
          key: 'state',
          head: t('mailing.state'),
          cell: (row) => <Status tone={TONES[row.state]}>{t(`mailing.state.${row.state}`)}</Status>,
        },
        { key: 'at', head: t('mailing.frozen-at'), cell: (row) => t.instant(row.frozenAt) },
        {
          key: 'frozen',
          head: t('mailing.recipients'),
          numeric: true,
          cell: (row) => t.number(row.frozen),
        },
        {
          key: 'failed',
          head: t('mailing.recipient.failed'),
          numeric: true,
          cell: (row) => t.number(row.failed),
        },
        {
          key: 'uncertain',
          head: t('mailing.recipient.uncertain'),
          numeric: true,
          cell: (row) => t.number(row.uncertain),
        },
      ]}
      rows={list.rows}
      keyOf={(row) => row.id}
    />
  )
}
