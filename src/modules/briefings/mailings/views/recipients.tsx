import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import type { Recipient } from '#platform/mailing/ledger.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { masked } from '../../readers/policy.ts'
import { links } from '../links.ts'
import type { MailingProps, Shown } from './mailing-page.tsx'
import { Press } from './press.tsx'

const shownAs = ({ state }: Recipient): Shown => (state === 'claimed' ? 'queued' : state)

/** Somebody of whom only this is shown: enough to know again, not enough to write to. */
export const maskedOr = (t: Words, address: string | null): string =>
  address ? masked(address) : t('mailing.forgotten')

/** Why nobody can know whether a message was taken; other codes are the server's own. */
const UNSURE = ['crash', 'lost', 'stranded'] as const

function answerIn(t: Words, { code, reply }: Recipient): JSX.Element | string {
  const why = UNSURE.find((one) => one === code)
  if (why !== undefined) return t(`mailing.unsure.${why}`)
  return (
    <bdi>
      {code} {reply}
    </bdi>
  )
}

/** Who got it and who did not, a page at a time. */
export function Recipients(props: MailingProps): JSX.Element {
  const { t, mailing, state, states, list } = props
  const at = (page: number) =>
    `?${new URLSearchParams({ ...(state ? { state } : {}), page: String(page) })}`
  return (
    <Section title={t('mailing.recipients')}>
      <div class="stack">
        <Tabs
          label={t('mailing.recipients')}
          items={[
            { label: t('mailing.all'), href: links.mailing(mailing.id), here: state === null },
            ...states.map((one) => ({
              label: t(`mailing.recipient.${one}`),
              href: links.mailing(mailing.id, one),
              here: one === state,
            })),
          ]}
        />
        {list.total === 0 ? (
          <EmptyState t={t} title={t('mailing.nobody')}>
            <p>{t('mailing.nobody.text')}</p>
          </EmptyState>
        ) : (
          <>
            {state === 'uncertain' && <Uncertain {...props} />}
            <Table
              t={t}
              caption={t('mailing.recipients')}
              captionHeard
              cards
              columns={columnsOf(props)}
              rows={list.rows}
              keyOf={(row) => String(row.id)}
            />
          </>
        )}
        <Pager
          t={t}
          page={list.page}
          pages={list.pages}
          previous={list.page > 1 ? at(list.page - 1) : undefined}
          next={list.page < list.pages ? at(list.page + 1) : undefined}
        />
      </div>
    </Section>
  )
}

function columnsOf(props: MailingProps): readonly Column<Recipient>[] {
  const { t, state } = props
  return [
    {
      key: 'address',
      head: t('mailing.address'),
      cell: (row) => <bdi>{maskedOr(t, row.address)}</bdi>,
    },
    {
      key: 'variant',
      head: t('mailing.variant'),
      cell: (row) => langName(row.variant.split('-')[0] ?? row.variant, t.lang),
    },
    {
      key: 'state',
      head: t('mailing.state'),
      cell: (row) => t(`mailing.recipient.${shownAs(row)}`),
    },
    {
      key: 'answer',
      head: t('mailing.answer'),
      cell: (row) => answerIn(t, row),
    },
    { key: 'at', head: t('mailing.changed'), cell: (row) => t.instant(row.changedAt) },
    ...(state === 'uncertain' ? decisionColumns(props) : []),
  ]
}

function decisionColumns(props: MailingProps): readonly Column<Recipient>[] {
  const { t, messageIdOf } = props
  return [
    {
      key: 'message',
      head: t('mailing.message-id'),
      cell: (row) => <code>{messageIdOf(row.addressHash)}</code>,
    },
    ...(props.steers
      ? [
          {
            key: 'resolve',
            head: t('mailing.resolve'),
            cell: (row: Recipient) => <Resolve {...props} row={row} />,
          },
        ]
      : []),
  ]
}

const WAYS = ['sent', 'unsent', 'again'] as const

function Uncertain({ t, mailing, steers, list }: MailingProps): JSX.Element {
  return (
    <div class="stack measure">
      <p>{t('mailing.uncertain.text')}</p>
      {steers && list.total > 1 && (
        <Press
          t={t}
          action={links.step(mailing.id, 'resolution')}
          page={links.mailing(mailing.id)}
          label={t('mailing.resolve-all', { count: list.total })}
        >
          <p>{t('mailing.resolve-all', { count: list.total })}</p>
          <div class="row">
            {WAYS.map((as) => (
              <Button key={as} kind="quiet" small name="as" value={as}>
                {t(`mailing.all-${as}`)}
              </Button>
            ))}
          </div>
        </Press>
      )}
    </div>
  )
}

function Resolve({ t, mailing, row }: MailingProps & { readonly row: Recipient }): JSX.Element {
  return (
    <Press
      t={t}
      action={links.step(mailing.id, 'resolution')}
      page={links.mailing(mailing.id)}
      label={t('mailing.resolve-one', { address: maskedOr(t, row.address), number: row.id })}
    >
      <input type="hidden" name="recipient" value={String(row.id)} />
      <div class="row">
        {WAYS.filter((as) => as !== 'again' || row.address !== '').map((as) => (
          <Button key={as} kind="quiet" small name="as" value={as}>
            {t(`mailing.as-${as}`)}
          </Button>
        ))}
      </div>
    </Press>
  )
}
