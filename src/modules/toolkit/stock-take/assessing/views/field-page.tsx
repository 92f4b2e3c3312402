import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { groupName, systemSentence } from '../../groups/index.ts'
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
import { AssessForm } from './assess-form.tsx'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly field: Field
  /** The place being assessed; empty for the whole city. */
  readonly place: string
  readonly state: FormState
  /** What somebody else saved meanwhile. */
  readonly theirs: Impact | null
  /** The cell of the wave before that fills the form. */
  readonly from: Impact | null
}

/** One field of the matrix: what is known of it, wave by wave, and the form that assesses it. */
export function FieldPage(props: Props): JSX.Element {
  const { t, actor, field, from, theirs } = props
  const { crisis } = field
  const [wave] = field.waves
  const open = may.assess(actor, crisis) && wave?.closedAt === null
  const group = groupName(t, field.group.key, field.group.label)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={stockTakeTrail(t, crisis)}
        title={`${group} · ${systemSentence(t, field.system)}`}
        point={open ? t('stock-take.field.point') : undefined}
      />
      {theirs && <Theirs t={t} impact={theirs} />}
      {from && (
        <Notice
          t={t}
          kind="info"
          title={t('stock-take.field.from', {
            number: from.waveNumber,
            day: t.date(from.assessedAt),
          })}
        >
          <p>{t('stock-take.field.from.check')}</p>
        </Notice>
      )}
      {(open || props.state.errors.length > 0) && <AssessForm {...props} />}
      <History t={t} field={field} open={open} />
    </div>
  )
}

function Theirs({ t, impact }: { readonly t: Words; readonly impact: Impact }): JSX.Element {
  return (
    <Notice t={t} kind="warning" title={t('stock-take.theirs')}>
      <p>{summaryOf(t, impact)}</p>
      {impact.statement !== '' && <p>{impact.statement}</p>}
    </Notice>
  )
}

const summaryOf = (t: Words, impact: Impact): string =>
  [
    placeText(t, impact.place),
    severityWord(t, impact.severity),
    trendWord(t, impact.trend),
    peopleText(t, impact.people),
    confidenceWord(t, impact.confidence),
    impact.source,
  ]
    .filter((part) => part !== '')
    .join(' · ')

function History(props: {
  readonly t: Words
  readonly field: Field
  readonly open: boolean
}): JSX.Element {
  const { t, field, open } = props
  const here = { system: field.system, group: field.group.key }
  return (
    <Section
      title={t('stock-take.field.history')}
      actions={
        open ? (
          <a href={cellHref(field.crisis.id, here)}>{t('stock-take.field.city')}</a>
        ) : undefined
      }
    >
      {field.impacts.length === 0 ? (
        <p class="muted">{t('stock-take.field.nothing')}</p>
      ) : (
        <Table
          t={t}
          caption={t('stock-take.field.history')}
          captionHeard
          cards
          rows={field.impacts}
          keyOf={(impact) => impact.id}
          columns={[
            {
              key: 'wave',
              head: t('crises.wave'),
              cell: (impact) => (
                <a href={impactHref(impact.id)}>
                  {t('crises.wave.name', { number: impact.waveNumber })} ·{' '}
                  {placeText(t, impact.place)}
                </a>
              ),
            },
            {
              key: 'severity',
              head: t('stock-take.severity'),
              cell: (impact) => severityWord(t, impact.severity),
            },
            {
              key: 'trend',
              head: t('stock-take.trend'),
              cell: (impact) => trendWord(t, impact.trend),
            },
            {
              key: 'people',
              head: t('stock-take.people'),
              numeric: true,
              cell: (impact) => peopleText(t, impact.people),
            },
            {
              key: 'on',
              head: t('stock-take.assessed'),
              cell: (impact) => t.date(impact.assessedAt),
            },
            ...(open
              ? [
                  {
                    key: 'edit',
                    head: t('crises.page.edit'),
                    cell: (impact: Impact) =>
                      impact.waveId === field.waves[0]?.id && (
                        <a href={cellHref(field.crisis.id, { ...here, place: impact.place })}>
                          {t('crises.page.edit')}
                        </a>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}
