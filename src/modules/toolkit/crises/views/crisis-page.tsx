import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { Page } from '#kernel/pages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../links.ts'
import { may } from '../policy.ts'
import type { Crisis, trailOf, Wave } from '../service.ts'
import { PhaseStatus, waveName } from './words.tsx'

type Trail = Awaited<ReturnType<typeof trailOf>>

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly crisis: Crisis
  readonly waves: Page<Wave>
  readonly links: readonly LoopLink[]
  readonly trail: Trail
  /** What its stock-take counts, in words: the same words and numbers as everywhere. */
  readonly said: string
  /** What other sub-rooms show of the crisis. */
  readonly children: ComponentChildren
}

/** A crisis: what it is, what it does to whom, and its waves. */
export function CrisisPage(props: Props): JSX.Element {
  const { t, actor, crisis, waves } = props
  const here = crisisHref(crisis.id)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('crises.room'), href: '/crises' }]}
        title={crisis.title}
        point={t('crises.page.point', {
          city: crisis.bodyName,
          day: t.date(crisis.startedOn),
          types: t.list(crisis.types.map((type) => t(`frame.crisis-type.${type}`))),
        })}
        marks={
          <>
            <PhaseStatus t={t} of={crisis} />
            {crisis.phaseNames[crisis.phase] && (
              <span class="muted small">({t(`frame.phase.${crisis.phase}`)})</span>
            )}
            <VisibilityMark t={t} visibility={crisis.visibility} />
            {crisis.demo && <DemoMark t={t} />}
          </>
        }
        actions={<Actions t={t} here={here} edit={may.edit(actor, crisis)} crisis={crisis} />}
      />
      <Layout t={t} aside={<Aside t={t} crisis={crisis} trail={props.trail} />}>
        <div class="stack wide">
          {crisis.summary !== '' && <p class="lead">{crisis.summary}</p>}
          {props.children}
          <Waves t={t} waves={waves} here={here} />
          <LoopStrip t={t} here="crisis" links={fewer(props.said, props.links, here)} />
        </div>
      </Layout>
    </div>
  )
}

function Actions(props: {
  readonly t: Words
  readonly here: string
  readonly edit: boolean
  readonly crisis: Crisis
}): JSX.Element {
  const { t, here, edit, crisis } = props
  return (
    <>
      <LinkButton href={`${here}/stock-take`}>{t('crises.page.stock-take')}</LinkButton>
      {edit && crisis.phase !== 'closed' && (
        <LinkButton kind="quiet" href={`${here}/waves/new`}>
          {t('crises.wave.new')}
        </LinkButton>
      )}
      {edit && (
        <LinkButton kind="quiet" href={`${here}/edit`}>
          {t('crises.page.edit')}
        </LinkButton>
      )}
    </>
  )
}

function Waves(props: {
  readonly t: Words
  readonly waves: Page<Wave>
  readonly here: string
}): JSX.Element {
  const { t, waves, here } = props
  const at = (number: number) => `${here}?waves=${number}#waves`
  return (
    <Section title={t('crises.waves')} id="waves">
      <p class="muted">{t(waves.total > 0 ? 'crises.waves.point' : 'crises.waves.none')}</p>
      {waves.total > 0 && (
        <Table
          t={t}
          caption={t('crises.waves')}
          captionHeard
          cards
          rows={waves.rows}
          keyOf={(wave) => wave.id}
          columns={[
            {
              key: 'wave',
              head: t('crises.wave'),
              cell: (wave) => (
                <a href={`${here}/stock-take?wave=${wave.id}`}>{waveName(t, wave)}</a>
              ),
            },
            { key: 'opened', head: t('crises.wave.opened'), cell: (wave) => t.date(wave.openedOn) },
            {
              key: 'state',
              head: t('crises.wave.state'),
              cell: (wave) =>
                wave.closedAt === null
                  ? t('crises.wave.open')
                  : t('crises.wave.closed', { day: t.date(wave.closedAt) }),
            },
            { key: 'note', head: t('crises.wave.note'), cell: (wave) => wave.note },
          ]}
        />
      )}
      <Pager
        t={t}
        label={t('crises.waves')}
        page={waves.page}
        pages={waves.pages}
        previous={waves.page > 1 ? at(waves.page - 1) : undefined}
        next={waves.page < waves.pages ? at(waves.page + 1) : undefined}
      />
    </Section>
  )
}

function Aside(props: {
  readonly t: Words
  readonly crisis: Crisis
  readonly trail: Trail
}): JSX.Element {
  const { t, crisis, trail } = props
  const geography = crisis.geography || t('crises.nothing')
  return (
    <>
      <SideBlock title={t('crises.page.facts')}>
        <Facts
          items={[
            { term: t('crises.field.city'), value: crisis.bodyName },
            { term: t('crises.fact.began'), value: t.date(crisis.startedOn) },
            { term: t('crises.fact.where'), value: geography },
            ...(crisis.closedOn
              ? [{ term: t('crises.field.closed'), value: t.date(crisis.closedOn) }]
              : []),
          ]}
        />
        <p class="row">
          {crisis.types.map((type) => (
            <Tag key={type}>{t(`frame.crisis-type.${type}`)}</Tag>
          ))}
        </p>
      </SideBlock>
      {trail.length > 0 && (
        <SideBlock title={t('crises.trail')}>
          <Timeline
            t={t}
            items={trail.map((row) => ({
              key: String(row.seq),
              at: row.at,
              title: t(`crises.trail.${actionWord(row.action)}`),
            }))}
          />
        </SideBlock>
      )}
    </>
  )
}

const ACTIONS = ['opened', 'changed', 'wave'] as const

function actionWord(action: string): (typeof ACTIONS)[number] {
  if (action === 'wave.opened') return 'wave'
  return action === 'crisis.opened' ? 'opened' : 'changed'
}

const MOST_LINKS = 12

/** A crisis causes hundreds of impacts: up to a dozen stand here, more are one way into the matrix. */
function fewer(said: string, links: readonly LoopLink[], here: string): readonly LoopLink[] {
  const impacts = links.filter((link) => link.kind === 'impact')
  if (impacts.length <= MOST_LINKS) return links
  const all: LoopLink = {
    id: 'all',
    kind: 'impact',
    stage: 'impact',
    relation: 'causes',
    direction: 'out',
    title: said,
    href: `${here}/stock-take`,
  }
  return [...links.filter((link) => link.kind !== 'impact'), all]
}
