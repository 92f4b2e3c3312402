import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Bars } from '#web/parts/bars/bars.tsx'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { typedText } from '#web/parts/fields/field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { waveName } from '../../../crises/index.ts'
import { type CityGroup, groupName, systemName } from '../../groups/index.ts'
import { impactHref, rapidHref, spreadHref } from '../../links.ts'
import { confidenceWord, severityWord, stockTakeTrail, trendWord } from '../../matrix/index.ts'
import { type Asking, respondentName } from '../../respondents/index.ts'
import { type Spread, spreadOf } from '../../spread/index.ts'
import { TRENDS } from '../../tables.ts'
import type { Answer, Closing } from '../service.ts'
import { AnswerFields } from './question-page.tsx'
import { agreementText } from './rapid-page.tsx'
import { findingText, questionText } from './words.tsx'

type Props = {
  readonly t: Words
  readonly asking: Asking
  readonly system: number
  readonly answers: readonly Answer[]
  readonly closing: Closing | null
  readonly groups: readonly CityGroup[]
  readonly state: FormState
  /** Somebody closed the question while this reader was writing. */
  readonly overtaken: boolean
}

/** How the answers to one question lie, who said what, and the form that closes it. */
export function SpreadPage(props: Props): JSX.Element {
  const { t, asking, system, answers, closing } = props
  const { crisis, wave } = asking
  const spread = spreadOf(answers)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          ...stockTakeTrail(t, crisis),
          { label: t('rapid.title'), href: rapidHref(crisis.id) },
        ]}
        title={questionText(t, system)}
        point={t('rapid.spread.point', { answers: spread.answers })}
      />
      {closing && props.overtaken && <Typed {...props} />}
      {closing && <ClosedWith {...props} closing={closing} />}
      {spread.answers > 0 && <Picture {...props} spread={spread} />}
      <Said {...props} />
      {!closing && wave.closedAt === null && spread.answers > 0 && <Close {...props} />}
    </div>
  )
}

function ClosedWith(props: Props & { readonly closing: Closing }): JSX.Element {
  const { t, closing, groups } = props
  return (
    <Notice
      t={t}
      kind="success"
      title={t('rapid.closing.agreed', {
        severity: severityWord(t, closing.state),
        group: labelOf(t, groups, closing.groupKey),
      })}
    >
      <p>{closing.reason}</p>
      <p>
        {t('rapid.closing.by', {
          who: closing.closedBy ?? t('rapid.closing.somebody'),
          day: t.date(closing.closedAt),
        })}{' '}
        <a href={impactHref(closing.impactId)}>{t('rapid.closing.impact')}</a>
      </p>
    </Notice>
  )
}

/** What was typed for a question that somebody else closed first: nothing of it is lost without being seen. */
function Typed({ t, state }: Props): JSX.Element {
  const reason = typedText(state, 'reason')
  return (
    <Notice t={t} kind="warning" title={t('rapid.closing.overtaken')}>
      {reason !== '' && <p>{t('rapid.closing.typed', { reason })}</p>}
    </Notice>
  )
}

const labelOf = (t: Words, groups: readonly CityGroup[], key: string): string =>
  groupName(t, key, groups.find((group) => group.key === key)?.label)

const pairOf = (t: Words, name: string, count: number): string =>
  t('frame.pair', { name, value: t.number(count) })

function Picture(props: Props & { readonly spread: Spread }): JSX.Element {
  const { t, asking, system, spread, groups } = props
  const bars = [
    ...([3, 2, 1, 0] as const).map((state) => ({
      key: String(state),
      label: t(`rapid.state.${state}`),
      value: spread.states[state],
    })),
    { key: 'unknown', label: t('stock-take.severity.unknown'), value: spread.unknown },
  ]
  return (
    <>
      <Figure
        t={t}
        title={findingText(t, spread)}
        subtitle={t('rapid.spread.subtitle', {
          name: systemName(t, system),
          wave: waveName(t, asking.wave),
          agreement: agreementText(t, spread.agreement),
        })}
        source={t('rapid.spread.source', { answers: spread.answers })}
        note={t('rapid.agreement.how')}
        table={
          <Table
            t={t}
            caption={t('rapid.spread.caption')}
            captionHeard
            rows={bars}
            keyOf={(bar) => bar.key}
            columns={[
              { key: 'state', head: t('rapid.answer.state'), cell: (bar) => bar.label },
              {
                key: 'answers',
                head: t('rapid.answers'),
                numeric: true,
                cell: (bar) => bar.value,
              },
            ]}
          />
        }
      >
        <Bars
          t={t}
          label={t('rapid.spread.caption')}
          bars={bars}
          format={(value) => t.number(value)}
        />
      </Figure>
      <Facts
        items={[
          {
            term: t('stock-take.trend'),
            value: TRENDS.filter((trend) => spread.trends[trend] > 0)
              .map((trend) => pairOf(t, trendWord(t, trend), spread.trends[trend]))
              .join(' · '),
          },
          {
            term: t('rapid.worst'),
            value:
              spread.groups
                .map(({ key, count }) => pairOf(t, labelOf(t, groups, key), count))
                .join(' · ') || t('stock-take.severity.unknown'),
          },
        ]}
      />
    </>
  )
}

function Said({ t, answers, groups }: Props): JSX.Element {
  return (
    <Section title={t('rapid.spread.said')}>
      {answers.length === 0 ? (
        <p class="muted">{t('stock-take.error.no-answers')}</p>
      ) : (
        <Table
          t={t}
          caption={t('rapid.spread.said')}
          captionHeard
          cards
          rows={answers}
          keyOf={(answer) => answer.id}
          columns={[
            {
              key: 'who',
              head: t('rapid.respondent'),
              cell: (answer) => respondentName(t, answer),
            },
            {
              key: 'state',
              head: t('rapid.answer.state'),
              cell: (answer) => t(`rapid.state.${answer.state ?? 'unknown'}`),
            },
            {
              key: 'trend',
              head: t('stock-take.trend'),
              cell: (answer) => trendWord(t, answer.trend),
            },
            {
              key: 'group',
              head: t('rapid.answer.group'),
              cell: (answer) =>
                answer.groupKey === null
                  ? t('stock-take.severity.unknown')
                  : labelOf(t, groups, answer.groupKey),
            },
            {
              key: 'confidence',
              head: t('stock-take.confidence'),
              cell: (answer) => confidenceWord(t, answer.confidence),
            },
            { key: 'note', head: t('rapid.answer.note'), cell: (answer) => answer.note },
          ]}
        />
      )}
    </Section>
  )
}

function Close({ t, asking, system, groups, state }: Props): JSX.Element {
  const here = spreadHref(asking.crisis.id, system)
  return (
    <Section title={t('rapid.closing.title')}>
      <p class="measure muted">{t('rapid.closing.how')}</p>
      <div class="measure">
        <Form t={t} action={`${here}/closing`} page={here} state={state} keep>
          <AnswerFields t={t} state={state} groups={groups} sure />
          <TextArea
            t={t}
            state={state}
            name="reason"
            label={t('rapid.closing.reason')}
            hint={t('rapid.closing.reason.hint')}
            rows={3}
            maxlength={1000}
          />
          <TextField
            t={t}
            state={state}
            name="whoCouldKnow"
            label={t('stock-take.who-could-know')}
            hint={t('stock-take.who-could-know.hint')}
            maxlength={200}
            optional
          />
          <FormActions>
            <Button>{t('rapid.closing.save')}</Button>
            <LinkButton kind="quiet" href={rapidHref(asking.crisis.id)}>
              {t('rapid.back')}
            </LinkButton>
          </FormActions>
        </Form>
      </div>
    </Section>
  )
}
