import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import type { Page } from '#kernel/pages.ts'
import type { Recipient } from '#platform/mailing/ledger.ts'
import type { RecipientState } from '#platform/mailing/tables.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { masked } from '../../../readers/policy.ts'
import { Press } from '../../composing/views/block-cards.tsx'
import { links } from '../../links.ts'
import type { IssueRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'

type Props = {
  readonly t: Words
  readonly issue: IssueRow
  readonly state: RecipientState | null
  readonly states: readonly Exclude<RecipientState, 'claimed'>[]
  readonly list: Page<Recipient>
}

/** Who got it and who did not. Addresses are masked: this list is for mending, not for reading. */
export function RecipientsPage({ t, issue, state, states, list }: Props): JSX.Element {
  const at = (page: number) =>
    `?${new URLSearchParams({ ...(state ? { state } : {}), page: String(page) })}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('issues.desk.title'), href: links.desk() },
          { label: calledIn(t, issue), href: links.composer(issue.id) },
          { label: t('issues.sending.title'), href: links.sending(issue.id) },
        ]}
        title={t('issues.recipients.title')}
        point={t('issues.recipients.point')}
      />
      <Tabs
        label={t('issues.field.state')}
        items={[
          {
            label: t('issues.recipients.all'),
            href: links.recipients(issue.id),
            here: state === null,
          },
          ...states.map((one) => ({
            label: t(`issues.recipients.${one}`),
            href: links.recipients(issue.id, one),
            here: one === state,
          })),
        ]}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('issues.recipients.none')}>
          <p>{t('issues.recipients.none-text')}</p>
        </EmptyState>
      ) : (
        <RecipientTable t={t} issue={issue} list={list} uncertain={state === 'uncertain'} />
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

type TableProps = Pick<Props, 't' | 'issue' | 'list'> & { readonly uncertain: boolean }

function RecipientTable({ t, issue, list, uncertain }: TableProps): JSX.Element {
  return (
    <Table
      t={t}
      caption={t('issues.recipients.title')}
      captionHeard
      cards
      columns={[
        {
          key: 'address',
          head: t('issues.recipients.address'),
          cell: (row) => (
            <bdi>{row.address === '' ? t('issues.recipients.erased') : masked(row.address)}</bdi>
          ),
        },
        {
          key: 'variant',
          head: t('issues.field.lang'),
          cell: (row) => langName(row.variant, t.lang),
        },
        {
          key: 'state',
          head: t('issues.field.state'),
          cell: (row) => t(`issues.recipients.${row.state === 'claimed' ? 'queued' : row.state}`),
        },
        {
          key: 'answer',
          head: t('issues.recipients.answer'),
          cell: (row) => row.code ?? '',
        },
        { key: 'at', head: t('issues.recipients.at'), cell: (row) => t.instant(row.changedAt) },
        ...(uncertain
          ? [
              {
                key: 'resolve',
                head: t('issues.recipients.resolve'),
                cell: (row: Recipient) => <Resolve t={t} issue={issue} row={row} />,
              },
            ]
          : []),
      ]}
      rows={list.rows}
      keyOf={(row) => String(row.id)}
    />
  )
}

function Resolve(props: { readonly t: Words; readonly issue: IssueRow; readonly row: Recipient }) {
  const { t, issue, row } = props
  return (
    <Press
      t={t}
      action={`${links.sending(issue.id)}/resolution`}
      page={links.recipients(issue.id)}
      label={t('issues.recipients.resolve-label', { address: masked(row.address) })}
    >
      <input type="hidden" name="recipient" value={String(row.id)} />
      <div class="row">
        {(['sent', 'unsent', 'again'] as const).map((as) => (
          <Button key={as} kind="quiet" small name="as" value={as}>
            {t(`issues.recipients.as-${as}`)}
          </Button>
        ))}
      </div>
    </Press>
  )
}
