import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { SYSTEMS } from '#kernel/frame.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import type { FormState } from '#web/forms.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { type CityGroup, groupName, type ImpactCard } from '../../../stock-take/index.ts'
import type { Closing, Comments, History } from '../comments/index.ts'
import { may } from '../policy.ts'
import type { ActionCard, ActionRecord } from '../queries.ts'
import { ClosingBlock, CommentsSection, HistoryBlock } from './talk.tsx'
import { ActionStatus } from './words.tsx'

export type ActionPageProps = {
  readonly t: Words
  readonly actor: Actor
  readonly action: ActionRecord
  readonly body: { readonly name: string; readonly slug: string; readonly demo: boolean }
  readonly groups: readonly CityGroup[]
  readonly impacts: readonly ImpactCard[]
  /** Cards of the actions it is linked with, as far as the reader may see them. */
  readonly linked: readonly ActionCard[]
  readonly neededBy: readonly ActionCard[]
  readonly links: readonly LoopLink[]
  readonly comments: Comments
  readonly closing: Closing
  readonly history: History
  /** What was typed as a comment and refused. */
  readonly comment: FormState | undefined
  /** The buttons that move it on. */
  readonly moves: ComponentChildren
  /** What the rooms draw beside it. */
  readonly panels: ComponentChildren
}

/** An action: what it is, for whom, at what cost, why, and what it waits for. */
export function ActionPage(props: ActionPageProps): JSX.Element {
  const { t, actor, action, body } = props
  const edit = may.edit(actor, action) && action.status !== 'superseded'
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('actions.room'), href: '/actions' }]}
        title={action.title}
        point={action.summary === '' ? undefined : action.summary}
        marks={
          <>
            <span class="muted small">{action.code}</span>
            <ActionStatus t={t} status={action.status} />
            <Tag>{t(`actions.kind.${action.kind}`)}</Tag>
            <VisibilityMark t={t} visibility={action.visibility} />
            {body.demo && <DemoMark t={t} />}
          </>
        }
        actions={
          edit && (
            <>
              <LinkButton kind="quiet" href={`/actions/${action.id}/edit`}>
                {t('actions.edit')}
              </LinkButton>
              <LinkButton kind="quiet" href="/actions/new">
                {t('actions.another')}
              </LinkButton>
            </>
          )
        }
      />
      <Standing t={t} action={action} linked={props.linked} />
      <Facts figures items={figuresOf(props)} />
      <Layout t={t} aside={<Aside {...props} />}>
        <Why {...props} />
        {action.description !== '' && (
          <Section title={t('actions.page.what')}>
            <div class="measure stack">
              {action.description.split(/\n{2,}/).map((part) => (
                <p key={part} class="plain-text">
                  {part}
                </p>
              ))}
            </div>
          </Section>
        )}
        <ForWhom {...props} />
        <Order {...props} />
        <Notes t={t} action={action} />
        <LoopStrip t={t} here="action" links={props.links} />
        <CommentsSection
          {...{ t, actor, action }}
          comments={props.comments}
          state={props.comment}
        />
      </Layout>
    </div>
  )
}

function Standing(props: Pick<ActionPageProps, 't' | 'action' | 'linked'>): JSX.Element | null {
  const { t, action, linked } = props
  if (action.status === 'blocked')
    return (
      <Notice t={t} kind="warning" title={t('actions.page.blocked')}>
        <p>{action.unblockCondition}</p>
        {action.unblockOwner !== '' && (
          <p>{t('actions.page.unblock-owner', { owner: action.unblockOwner })}</p>
        )}
      </Notice>
    )
  const successor = linked.find(({ id }) => id === action.supersededBy)
  if (!successor) return null
  return (
    <Notice t={t} kind="info" title={t('actions.page.superseded')}>
      <a href={`/actions/${successor.id}`}>{`${successor.code} ${successor.title}`}</a>
    </Notice>
  )
}

function figuresOf({ t, action }: ActionPageProps) {
  const { costLow, costLikely, costHigh, currency, priceYear } = action
  const money = (minor: number | null) =>
    minor === null || currency === null ? t('actions.unknown') : t.money({ minor, currency })
  const range =
    costLow === costHigh
      ? []
      : [t('actions.cost.range', { low: money(costLow), high: money(costHigh) })]
  const prices = priceYear === null ? [] : [t('actions.cost.prices', { year: String(priceYear) })]
  return [
    {
      term: t('actions.field.costLikely'),
      value: money(costLikely),
      source: costLikely === null ? undefined : [...range, ...prices].join(' '),
    },
    { term: t('actions.field.horizon'), value: t(`frame.horizon.${action.horizon}`) },
    { term: t('actions.field.lead'), value: action.lead || t('actions.unknown') },
  ]
}

function Why({ t, action, impacts }: ActionPageProps): JSX.Element {
  return (
    <Section title={t('actions.page.why')}>
      {impacts.length === 0 ? (
        <p class="muted">{t('actions.page.no-impacts')}</p>
      ) : (
        <ul>
          {impacts.map((impact) => (
            <li key={impact.id}>
              <a href={impact.href}>{impact.title}</a>{' '}
              <span class="muted small">{impact.crisisTitle}</span>
            </li>
          ))}
        </ul>
      )}
      {action.expectedResult !== '' && (
        <Facts
          items={[{ term: t('actions.field.expectedResult'), value: action.expectedResult }]}
        />
      )}
    </Section>
  )
}

function ForWhom({ t, action, groups }: ActionPageProps): JSX.Element {
  const label = new Map(groups.map((group) => [group.key, group.label]))
  const total = action.beneficiaries.reduce((sum, one) => sum + one.sharePercent, 0)
  return (
    <Section title={t('actions.page.for-whom')}>
      {action.beneficiaries.length === 0 ? (
        <p class="muted">{t('actions.page.no-groups')}</p>
      ) : (
        <>
          <Table
            t={t}
            caption={t('actions.page.groups-caption')}
            columns={[
              {
                key: 'group',
                head: t('actions.page.group'),
                cell: (row) => groupName(t, row.group, label.get(row.group) ?? null),
              },
              {
                key: 'share',
                head: t('actions.page.share'),
                unit: '%',
                numeric: true,
                cell: (row) => t.number(row.sharePercent),
              },
            ]}
            rows={action.beneficiaries}
            keyOf={(row) => row.group}
          />
          {total > 100 && <p class="small muted">{t('actions.page.overlap')}</p>}
        </>
      )}
    </Section>
  )
}

function Order({ t, action, linked, neededBy }: ActionPageProps): JSX.Element | null {
  const among = (ids: readonly string[]) => linked.filter(({ id }) => ids.includes(id))
  const lists = [
    { title: t('actions.page.needs'), cards: among(action.dependencies) },
    { title: t('actions.page.needed-by'), cards: neededBy },
    { title: t('actions.page.excludes'), cards: among(action.exclusions) },
  ].filter(({ cards }) => cards.length > 0)
  if (lists.length === 0) return null
  return (
    <Section title={t('actions.page.order')}>
      <Facts
        items={lists.map(({ title, cards }) => ({
          term: title,
          value: (
            <ul class="plain-list">
              {cards.map((card) => (
                <li key={card.id}>
                  <a href={`/actions/${card.id}`}>{`${card.code} ${card.title}`}</a>{' '}
                  <ActionStatus t={t} status={card.status} />
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Section>
  )
}

function Notes({ t, action }: Pick<ActionPageProps, 't' | 'action'>): JSX.Element | null {
  if (action.notes.length === 0) return null
  return (
    <Section title={t('actions.page.notes')}>
      <p class="small muted">{t('actions.page.notes-inside')}</p>
      <Facts items={action.notes.map(({ column, text }) => ({ term: column, value: text }))} />
    </Section>
  )
}

function Aside(props: ActionPageProps): JSX.Element {
  const { t, action, body } = props
  return (
    <>
      {props.moves && <SideBlock title={t('actions.page.next')}>{props.moves}</SideBlock>}
      {props.panels}
      <ClosingBlock t={t} closing={props.closing} />
      <SideBlock title={t('actions.page.facts')}>
        <Facts items={factsOf(t, action, body.name)} />
      </SideBlock>
      <HistoryBlock t={t} history={props.history} />
    </>
  )
}

function factsOf(t: Words, action: ActionRecord, city: string) {
  const day = (text: string | null) => (text === null ? '' : t.date(text))
  const systems = SYSTEMS.filter((system) => action.system.includes(system))
    .map((system) => t(`frame.system-short.${system}`))
    .join(' · ')
  return [
    { term: t('actions.page.city'), value: city },
    { term: t('actions.field.theme'), value: t(`frame.theme.${action.theme}`) },
    { term: t('actions.field.system'), value: systems },
    { term: t('actions.field.champion'), value: action.champion },
    { term: t('actions.field.partners'), value: action.partners },
    { term: t('actions.field.place'), value: action.place },
    { term: t('actions.field.startsOn'), value: day(action.startsOn) },
    { term: t('actions.field.endsOn'), value: day(action.endsOn) },
    { term: t('actions.field.legalBasis'), value: action.legalBasis },
    { term: t('actions.field.risks'), value: action.risks },
    { term: t('actions.field.kindReason'), value: action.kindReason },
    { term: t('actions.field.externalRef'), value: action.externalRef ?? '' },
  ].filter(({ value }) => value !== '')
}
