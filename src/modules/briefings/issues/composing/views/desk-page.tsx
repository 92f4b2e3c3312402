import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { langName } from '#kernel/languages.ts'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import { may } from '../../policy.ts'
import type { DeskRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'
import type { IssueState } from '../../tables.ts'

export const TONES: Readonly<Record<IssueState, StatusTone>> = {
  draft: 'idle',
  review: 'going',
  approved: 'going',
  translating: 'going',
  frozen: 'going',
  scheduled: 'going',
  sending: 'going',
  paused: 'warning',
  sent: 'done',
  archived: 'done',
}

type Props = { readonly t: Words; readonly actor: Actor; readonly list: Page<DeskRow> }

/** Every issue, whatever its state: where the week's work begins. */
export function DeskPage({ t, actor, list }: Props): JSX.Element {
  const open = may.open(actor) && (
    <LinkButton href={links.opening()}>{t('issues.open.action')}</LinkButton>
  )
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('issues.archive.title'), href: links.archive() }]}
        title={t('issues.desk.title')}
        point={t('issues.desk.point')}
        actions={
          <>
            {list.total > 0 && open}
            <LinkButton kind="quiet" href={links.terms()}>
              {t('issues.terms.title')}
            </LinkButton>
          </>
        }
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('issues.desk.none')} action={open}>
          <p>{t('issues.desk.none-text')}</p>
        </EmptyState>
      ) : (
        <IssueTable t={t} list={list} />
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

function IssueTable({ t, list }: Pick<Props, 't' | 'list'>): JSX.Element {
  return (
    <Table
      t={t}
      caption={t('issues.desk.title')}
      captionHeard
      cards
      columns={[
        {
          key: 'title',
          head: t('issues.field.title'),
          cell: (row) => (
            <a href={links.composer(row.id)}>
              <bdi>{row.title}</bdi>
            </a>
          ),
        },
        { key: 'kind', head: t('issues.field.number'), cell: (row) => calledIn(t, row) },
        {
          key: 'state',
          head: t('issues.field.state'),
          cell: (row) => <Status tone={TONES[row.state]}>{t(`issues.state.${row.state}`)}</Status>,
        },
        {
          key: 'langs',
          head: t('issues.field.langs'),
          cell: (row) => t.list([row.lang, ...row.langs].map((lang) => langName(lang, t.lang))),
        },
        {
          key: 'edited',
          head: t('issues.field.edited'),
          cell: (row) => t.instant(row.edited_at),
        },
      ]}
      rows={list.rows}
      keyOf={(row) => row.id}
    />
  )
}
