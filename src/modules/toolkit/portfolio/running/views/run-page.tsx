import type { JSX } from 'preact'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import type { FormState } from '#web/forms.ts'
import { AutoRefresh } from '#web/parts/auto-refresh/auto-refresh.tsx'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Layout } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import type { Words } from '#web/words.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import { portfolioHref, runHref } from '../../links.ts'
import type { RunResult } from '../../problem/index.ts'
import type { PortfolioRecord } from '../../record/index.ts'
import type { Names } from '../../views/rule-sentence.ts'
import type { Run } from '../queries.ts'
import { ChosenSection } from './chosen.tsx'
import { ComparisonSection } from './comparison.tsx'
import { DecideSection } from './decide.tsx'
import { ConflictSection, EmptySection, NextBestSection, PricesSection } from './rules.tsx'
import { FiguresOf, ProofBlock, SpreadSection, verdictOf } from './verdict.tsx'

export type RunView = {
  readonly t: Words
  readonly portfolio: PortfolioRecord
  readonly run: Run
  readonly names: Names
  readonly links: readonly LoopLink[]
  /** The reader acts for this city. */
  readonly inside: boolean
  readonly canDecide: boolean
  /** Something changed since: a new calculation may answer otherwise. */
  readonly stale: boolean
  readonly decideState: FormState
  /** What was decided meanwhile, beside what was typed. */
  readonly differences: readonly Difference[] | undefined
}

export type DoneView = RunView & { readonly result: RunResult }

export function RunPage(props: RunView): JSX.Element {
  const { run } = props
  return run.result === null ? <Waiting {...props} /> : <Answer {...props} result={run.result} />
}

function Trail({ t, portfolio, run }: RunView, point: string, actions?: JSX.Element): JSX.Element {
  return (
    <PageHead
      t={t}
      trail={[
        { label: t('portfolio.room'), href: '/portfolios' },
        { label: portfolio.title, href: portfolioHref(portfolio.id) },
      ]}
      title={t('portfolio.runs.name', { number: run.number })}
      point={point}
      actions={actions}
    />
  )
}

function Waiting(props: RunView): JSX.Element {
  const { t, portfolio, run } = props
  const here = runHref(portfolio.id, run.number)
  if (run.state === 'failed')
    return (
      <div class="stack wide">
        {Trail(props, t('portfolio.run-state.failed'))}
        <Notice t={t} kind="danger" title={t('portfolio.failed.title')}>
          {t(run.error === 'timeout' ? 'portfolio.failed.timeout' : 'portfolio.failed.text')}
        </Notice>
        <p>
          <a href={portfolioHref(portfolio.id)}>{t('portfolio.failed.again')}</a>
        </p>
      </div>
    )
  return (
    <div class="stack wide">
      {Trail(props, t('portfolio.waiting.point', { actions: run.input.actions.length }))}
      <AutoRefresh t={t} here={here}>
        <Progress
          t={t}
          label={t('portfolio.waiting.label')}
          done={run.progressDone}
          all={Math.max(run.progressAll, 1)}
          unit={t('portfolio.waiting.unit')}
          mayLeave
        />
      </AutoRefresh>
    </div>
  )
}

function Answer(props: DoneView): JSX.Element {
  const { t, portfolio, run, result, links } = props
  const here = runHref(portfolio.id, run.number)
  const { status } = result.optimum
  const answered = status === 'optimal' || status === 'feasible'
  return (
    <Layout t={t} aside={<ProofBlock {...props} />}>
      <div class="stack wide">
        {Trail(
          props,
          verdictOf(props),
          <>
            <LinkButton href={`${here}.csv`} kind="quiet" download>
              {t('portfolio.export.csv')}
            </LinkButton>
            <LinkButton href={`${here}.json`} kind="quiet" download>
              {t('portfolio.export.json')}
            </LinkButton>
          </>,
        )}
        {props.differences && (
          <Differences t={t} title={t('portfolio.settings.meanwhile')} rows={props.differences} />
        )}
        {props.stale && (
          <Notice t={t} kind="warning" title={t('portfolio.stale.title')}>
            <a href={portfolioHref(portfolio.id)}>{t('portfolio.stale.text')}</a>
          </Notice>
        )}
        {status === 'feasible' && (
          <Notice t={t} kind="warning" title={t('portfolio.status.feasible')}>
            {t('portfolio.feasible.text', { gap: t.percent(result.optimum.gap, 2) })}
          </Notice>
        )}
        {status === 'infeasible' && <ConflictSection {...props} />}
        {answered && result.optimum.chosen.length === 0 && <EmptySection {...props} />}
        {status === 'unknown' && (
          <Notice t={t} kind="warning" title={t('portfolio.status.unknown')}>
            {t('portfolio.unknown.text')}
          </Notice>
        )}
        {answered && <FiguresOf {...props} />}
        {answered && <ChosenSection {...props} />}
        {answered && <SpreadSection {...props} />}
        {answered && <PricesSection {...props} />}
        {answered && <NextBestSection {...props} />}
        <ComparisonSection {...props} />
        <DecideSection {...props} />
        <LoopStrip t={t} here="action" links={links} />
      </div>
    </Layout>
  )
}
