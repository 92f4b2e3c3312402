import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { effort } from '#web/parts/path/path.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { Home } from '../service.ts'

type Props = { t: Words; home: Home }

/** Where am I, where do we stand, what is stuck, what next, what did others do. */
export function HomePage({ t, home }: Props) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={home.seat.bodyName}
        point={t('home.point')}
        actions={<NextStep t={t} home={home} />}
      />
      <Standing t={t} home={home} />
      <Hurts t={t} home={home} />
      <Stuck t={t} home={home} />
      <Others t={t} home={home} />
      <Section title={t('home.more')}>
        <ul class="plain-list row">
          <li>
            <a href="/path">{t('home.to-path')}</a>
          </li>
          <li>
            <a href="/membership">{t('home.to-membership')}</a>
          </li>
          <li>
            <a href={`/bodies/${home.seat.bodySlug}/team`}>{t('home.to-team')}</a>
          </li>
        </ul>
      </Section>
    </div>
  )
}

/** The one next step of the path, with the minutes it takes; once all is done, the way to look back. */
function NextStep({ t, home }: Props) {
  const next = home.path.steps.find((step) => step.state === 'next')
  if (!next)
    return (
      <LinkButton href="/path" kind="quiet">
        {t('home.to-path')}
      </LinkButton>
    )
  return (
    <>
      <LinkButton href={next.href}>{t(`plan.step.${next.key}-do`)}</LinkButton>
      <span class="muted">{effort(t, next.minutes)}</span>
    </>
  )
}

function Standing({ t, home }: Props) {
  const { standing } = home
  return (
    <Section title={t('home.standing')}>
      <Facts
        figures
        items={[
          { term: t('home.crises'), value: <a href="/crises">{t.number(standing.openCrises)}</a> },
          {
            term: t('home.actions'),
            value: <a href="/actions">{t.number(standing.actions)}</a>,
            source: t('home.renewal', { renewal: standing.renewal }),
          },
          {
            term: t('home.plan'),
            value: standing.plan ? (
              <a href={`/plans/${standing.plan.id}`}>
                {t(standing.plan.state === 'published' ? 'home.plan.published' : 'home.plan.draft')}
              </a>
            ) : (
              t('home.none')
            ),
          },
        ]}
      />
    </Section>
  )
}

/** What each open crisis does, by its newest wave: the numbers are those of the stock-take itself. */
function Hurts({ t, home }: Props) {
  if (home.hurts.length === 0) return null
  return (
    <Section title={t('home.hurts')}>
      <Table
        t={t}
        caption={t('home.hurts.caption')}
        captionHeard
        cards
        rows={home.hurts}
        keyOf={(row) => row.crisisId}
        columns={[
          {
            key: 'crisis',
            head: t('home.hurts.crisis'),
            cell: (row) => <a href={`/crises/${row.crisisId}/stock-take`}>{row.crisisTitle}</a>,
          },
          {
            key: 'wave',
            head: t('home.hurts.wave'),
            cell: (row) =>
              t('home.hurts.wave-of', { number: row.waveNumber, day: t.date(row.waveOpenedOn) }),
          },
          { key: 'cells', head: t('home.hurts.cells'), numeric: true, cell: (row) => row.cells },
          { key: 'severe', head: t('home.hurts.severe'), numeric: true, cell: (row) => row.severe },
          {
            key: 'unknown',
            head: t('home.hurts.unknown'),
            numeric: true,
            cell: (row) => row.unknown,
          },
        ]}
      />
    </Section>
  )
}

function Stuck({ t, home }: Props) {
  if (home.stuck.length === 0)
    return (
      <Section title={t('home.stuck')}>
        <EmptyState t={t} title={t('home.stuck.none')}>
          <p>{t('home.stuck.none.text')}</p>
        </EmptyState>
      </Section>
    )
  return (
    <Section title={t('home.stuck')}>
      <Table
        t={t}
        caption={t('home.stuck.caption')}
        captionHeard
        cards
        rows={home.stuck}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'title',
            head: t('home.stuck.action'),
            cell: (row) => <a href={`/actions/${row.id}`}>{row.title}</a>,
          },
          { key: 'condition', head: t('home.stuck.condition'), cell: (row) => row.condition },
          { key: 'owner', head: t('home.stuck.owner'), cell: (row) => row.owner },
          { key: 'since', head: t('home.stuck.since'), cell: (row) => t.date(row.since) },
        ]}
      />
    </Section>
  )
}

function Others({ t, home }: Props) {
  return (
    <Section title={t('home.others')}>
      {home.others.length === 0 ? (
        <EmptyState t={t} title={t('home.others.none')}>
          <p>{t('home.others.none.text')}</p>
        </EmptyState>
      ) : (
        <div class="grid">
          {home.others.map((plan) => (
            <Card
              key={plan.id}
              title={plan.title}
              href={`/plans/${plan.slug}`}
              over={
                <>
                  {plan.by} {plan.demo && <DemoMark t={t} />}
                </>
              }
              foot={t.date(plan.at)}
            />
          ))}
        </div>
      )}
    </Section>
  )
}
