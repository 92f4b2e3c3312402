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
import { planHref, publicHref } from '../links.ts'
import { may } from '../policy.ts'
import type { PlanRecord } from '../record/index.ts'

type Props = { readonly t: Words; readonly actor: Actor; readonly list: Page<PlanRecord> }

const TONES = { draft: 'going', published: 'done', superseded: 'idle' } as const

export function ListPage({ t, actor, list }: Props): JSX.Element {
  const begin = may.create(actor) && (
    <LinkButton href="/plans/new">{t('plan.new.action')}</LinkButton>
  )
  const hrefOf = (plan: PlanRecord) =>
    may.readDraft(actor, plan) ? planHref(plan.id) : publicHref(plan.slug)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('plan.room')}
        point={t('plan.list.point')}
        actions={list.total > 0 ? begin : undefined}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('plan.list.empty')} action={begin}>
          <p>{t('plan.list.empty-text')}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('plan.list.caption')}
          captionHeard
          cards
          columns={[
            {
              key: 'title',
              head: t('plan.list.title'),
              cell: (plan) => <a href={hrefOf(plan)}>{plan.title}</a>,
            },
            {
              key: 'city',
              head: t('plan.list.city'),
              cell: (plan) => (
                <>
                  {plan.bodyName} {plan.demo && <DemoMark t={t} />}
                </>
              ),
            },
            {
              key: 'state',
              head: t('plan.list.state'),
              cell: (plan) => (
                <Status tone={TONES[plan.state]}>{t(`plan.state.${plan.state}`)}</Status>
              ),
            },
            {
              key: 'seen',
              head: t('plan.field.visibility'),
              cell: (plan) => <VisibilityMark t={t} visibility={plan.visibility} />,
            },
          ]}
          rows={list.rows}
          keyOf={(plan) => plan.id}
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
