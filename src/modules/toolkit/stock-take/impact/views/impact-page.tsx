import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { groupName, systemName, systemSentence } from '../../groups/index.ts'
import { cellHref, impactHref } from '../../links.ts'
import {
  confidenceWord,
  type Field,
  type Impact,
  peopleText,
  placeText,
  severityWord,
  stockTakeTrail,
  trendWord,
} from '../../matrix/index.ts'
import { may } from '../../policy.ts'
import type { Closing } from '../../rapid/index.ts'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly impact: Impact
  readonly field: Field
  readonly links: readonly LoopLink[]
  /** How it was agreed, for the city itself. */
  readonly closing: Closing | null
}

/** One impact: who is hit where and how hard, how sure that is, and what is done about it. */
export function ImpactPage(props: Props): JSX.Element {
  const { t, actor, impact, field, closing } = props
  const { crisis } = field
  const group = groupName(t, field.group.key, field.group.label)
  const at = { system: field.system, group: field.group.key, place: impact.place }
  const open = field.waves[0]?.id === impact.waveId && field.waves[0]?.closedAt === null
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={stockTakeTrail(t, crisis, impact.waveId)}
        title={`${group} · ${systemName(t, field.system)}`}
        point={t('stock-take.impact.point', {
          severity: severityWord(t, impact.severity),
          trend: trendWord(t, impact.trend),
          place: placeText(t, impact.place),
          city: crisis.bodyName,
        })}
        marks={
          <>
            <VisibilityMark t={t} visibility={impact.visibility} />
            {crisis.demo && <DemoMark t={t} />}
          </>
        }
        actions={
          open && may.assess(actor, crisis) ? (
            <LinkButton href={cellHref(crisis.id, at)}>{t('stock-take.impact.again')}</LinkButton>
          ) : null
        }
      />
      <Layout t={t} aside={<Aside {...props} />}>
        <div class="stack wide">
          <Facts
            figures
            items={[
              { term: t('stock-take.severity'), value: severityWord(t, impact.severity) },
              {
                term: t('stock-take.people'),
                value: peopleText(t, impact.people),
                source: impact.peopleOn ? t.date(impact.peopleOn) : undefined,
              },
              { term: t('stock-take.confidence'), value: confidenceWord(t, impact.confidence) },
            ]}
          />
          {impact.statement !== '' && <p class="lead">{impact.statement}</p>}
          {closing && <Agreed t={t} closing={closing} />}
          <LoopStrip t={t} here="impact" links={props.links} />
        </div>
      </Layout>
    </div>
  )
}

function Agreed({ t, closing }: { readonly t: Words; readonly closing: Closing }): JSX.Element {
  return (
    <Section title={t('stock-take.impact.agreed', { answers: closing.answers })}>
      <p>{closing.reason}</p>
      <p class="muted small">
        {t('rapid.closing.by', {
          who: closing.closedBy ?? t('rapid.closing.somebody'),
          day: t.date(closing.closedAt),
        })}
      </p>
    </Section>
  )
}

function Aside({ t, impact, field }: Props): JSX.Element {
  const others = field.impacts.filter((other) => other.id !== impact.id)
  return (
    <>
      <SideBlock title={t('crises.page.facts')}>
        <Facts
          items={[
            { term: t('stock-take.system'), value: systemSentence(t, field.system) },
            { term: t('stock-take.place'), value: placeText(t, impact.place) },
            {
              term: t('crises.wave'),
              value: t('crises.wave.name', { number: impact.waveNumber }),
            },
            {
              term: t('stock-take.assessed'),
              value: t.date(impact.assessedAt),
              source: [t(`stock-take.origin.${impact.origin}`), impact.assessedBy]
                .filter(Boolean)
                .join(' · '),
            },
            { term: t('stock-take.source-of'), value: impact.source || t('stock-take.none-said') },
            ...(impact.severity === null
              ? [
                  {
                    term: t('stock-take.who-could-know'),
                    value: impact.whoCouldKnow || t('stock-take.unknown.nobody'),
                  },
                ]
              : []),
          ]}
        />
      </SideBlock>
      {others.length > 0 && (
        <SideBlock title={t('stock-take.field.history')}>
          <ul class="plain-list stack close">
            {others.slice(0, 12).map((other) => (
              <li key={other.id}>
                <a href={impactHref(other.id)}>
                  {t('crises.wave.name', { number: other.waveNumber })} ·{' '}
                  {placeText(t, other.place)}
                </a>
                : {severityWord(t, other.severity)}
              </li>
            ))}
          </ul>
        </SideBlock>
      )}
    </>
  )
}
