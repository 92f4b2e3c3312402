import type { ComponentChildren, JSX } from 'preact'
import { Refusal } from '#kernel/refusals.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { portfolioHref, runHref } from '../links.ts'
import type { Snapshot } from '../problem/index.ts'
import type { PortfolioRecord } from '../record/index.ts'
import type { RunLine } from '../running/queries.ts'
import type { BoardStanding } from '../valuing/index.ts'
import { isReady, PortfolioLacks } from './lacks.tsx'
import { type Names, shortMoney } from './rule-sentence.ts'
import { Budgets, LeftOutTable, Rules } from './setting.tsx'

export type PortfolioView = {
  readonly t: Words
  readonly portfolio: PortfolioRecord
  /** What a calculation would be given now; a refusal where it cannot be made; null for other cities. */
  readonly snapshot: Snapshot | Refusal | null
  /** The board that the values come from; null where they come from elsewhere, or for other cities. */
  readonly board: BoardStanding | null
  readonly runs: readonly RunLine[]
  readonly names: Names
  readonly links: readonly LoopLink[]
  readonly canEdit: boolean
  readonly runState: FormState
}

export function PortfolioPage(props: PortfolioView): JSX.Element {
  const { t, snapshot, links } = props
  const told = snapshot instanceof Refusal ? null : snapshot
  return (
    <Layout t={t} aside={<Aside {...props} />}>
      <div class="stack wide">
        <Head {...props} />
        {snapshot instanceof Refusal && (
          <Notice t={t} kind="warning" title={t('portfolio.cannot-yet')}>
            <p>{t(snapshot.key, snapshot.values)}</p>
            {props.canEdit && (
              <p>
                <a href={`${portfolioHref(props.portfolio.id)}/actions`}>
                  {t('portfolio.actions.title')}
                </a>
              </p>
            )}
          </Notice>
        )}
        {told && props.canEdit && <PortfolioLacks {...props} snapshot={told} />}
        {told && <Numbers t={t} snapshot={told} />}
        <Runs {...props} />
        {told && <Budgets {...props} snapshot={told} />}
        {told && <Rules {...props} snapshot={told} />}
        {told && <LeftOutTable {...props} snapshot={told} />}
        <LoopStrip t={t} here="action" links={links} />
      </div>
    </Layout>
  )
}

/** Only what can be calculated has a button that does. */
const canRun = ({ canEdit, snapshot }: PortfolioView): boolean =>
  canEdit && snapshot !== null && !(snapshot instanceof Refusal) && isReady(snapshot)

function Head(props: PortfolioView): JSX.Element {
  const { t, portfolio, canEdit } = props
  const href = portfolioHref(portfolio.id)
  return (
    <PageHead
      t={t}
      trail={[{ label: t('portfolio.room'), href: '/portfolios' }]}
      title={portfolio.title}
      point={t('portfolio.page.point', { city: portfolio.bodyName })}
      marks={
        <>
          <VisibilityMark t={t} visibility={portfolio.visibility} />
          {portfolio.demo && <DemoMark t={t} />}
          {portfolio.state === 'decided' && (
            <Status tone="done">{t('portfolio.state.decided')}</Status>
          )}
        </>
      }
      actions={
        canEdit && (
          <>
            {canRun(props) && (
              <LinkButton href="#calculate">{t('portfolio.run.action')}</LinkButton>
            )}
            <LinkButton href={`${href}/settings`} kind="quiet">
              {t('portfolio.settings.title')}
            </LinkButton>
          </>
        )
      }
    />
  )
}

function Numbers({ t, snapshot }: { t: Words; snapshot: Snapshot }): JSX.Element {
  const { currency, actions, leftOut, budgets } = snapshot
  const whole = actions.reduce((sum, { costMinor }) => sum + costMinor, 0)
  const purse = budgets.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return (
    <Facts
      figures
      items={[
        { term: t('portfolio.fact.actions'), value: t.number(actions.length) },
        { term: t('portfolio.fact.left-out'), value: t.number(leftOut.length) },
        { term: t('portfolio.fact.cost'), value: shortMoney(t, whole, currency) },
        {
          term: t('portfolio.fact.budget'),
          value: budgets.length === 0 ? '—' : shortMoney(t, purse, currency),
        },
      ]}
    />
  )
}

const TONES = {
  optimal: 'done',
  feasible: 'going',
  infeasible: 'stuck',
  unknown: 'warning',
} as const

function Runs(props: PortfolioView): JSX.Element {
  const { t, portfolio, runs } = props
  return (
    <Section title={t('portfolio.runs.title')} id="calculate">
      {runs.length === 0 && <p class="muted">{t('portfolio.runs.none')}</p>}
      {runs.length > 0 && (
        <Table
          t={t}
          caption={t('portfolio.runs.caption')}
          captionHeard
          cards
          columns={[
            {
              key: 'number',
              head: t('portfolio.runs.number'),
              cell: (run) => (
                <a href={runHref(portfolio.id, run.number)}>
                  {t('portfolio.runs.name', { number: run.number })}
                </a>
              ),
            },
            {
              key: 'state',
              head: t('portfolio.runs.answer'),
              cell: (run) =>
                run.status === null ? (
                  t(`portfolio.run-state.${run.state}`)
                ) : (
                  <Status tone={TONES[run.status]}>{t(`portfolio.status.${run.status}`)}</Status>
                ),
            },
            {
              key: 'at',
              head: t('portfolio.runs.at'),
              cell: (run) => t.instant(run.createdAt),
            },
          ]}
          rows={runs}
          keyOf={(run) => run.id}
        />
      )}
      {canRun(props) && <RunForm {...props} />}
    </Section>
  )
}

function RunForm({ t, portfolio, runState: state }: PortfolioView): JSX.Element {
  const href = portfolioHref(portfolio.id)
  return (
    <Form t={t} action={`${href}/runs`} page={href} state={state} label={t('portfolio.run.action')}>
      <SelectField
        t={t}
        state={state}
        name="timeLimitSeconds"
        label={t('portfolio.field.time-limit')}
        width="short"
        options={['5', '10', '30', '60'].map((value) => ({
          value,
          label: t('portfolio.seconds', { count: Number(value) }),
        }))}
      />
      <NumberField
        t={t}
        state={state}
        name="alternatives"
        label={t('portfolio.field.alternatives')}
        whole
      />
      <NumberField
        t={t}
        state={state}
        name="entryValues"
        label={t('portfolio.field.entry-values')}
        whole
      />
      <FormActions>
        <Button>{t('portfolio.run.action')}</Button>
      </FormActions>
    </Form>
  )
}

function Aside({ t, portfolio, snapshot, canEdit }: PortfolioView): ComponentChildren {
  const told = snapshot instanceof Refusal ? null : snapshot
  return (
    <SideBlock title={t('portfolio.aside.title')}>
      <Facts
        items={[
          {
            term: t('portfolio.field.source'),
            value: told?.valueOrigin || t(`portfolio.value-source.${portfolio.valueSource}`),
          },
          {
            term: t('portfolio.field.cost-basis'),
            value: t(`portfolio.basis.${portfolio.costBasis}`),
          },
          { term: t('portfolio.field.currency'), value: portfolio.currency },
        ]}
      />
      {canEdit && (
        <p>
          <a href={`${portfolioHref(portfolio.id)}/actions`}>{t('portfolio.actions.title')}</a>
        </p>
      )}
    </SideBlock>
  )
}
