import type { JSX } from 'preact'
import { Bars } from '#web/parts/bars/bars.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { groupMoney, inPoints, placeKey, type Snapshot } from '../../problem/index.ts'
import {
  inUnits,
  kindName,
  ruleSentence,
  shortMoney,
  themeName,
} from '../../views/rule-sentence.ts'
import type { DoneView } from './run-page.tsx'

/**
 * A value as it is counted: votes are whole; a ranking's values are told in points of 100, as on its
 * own page; those given by hand keep the unit they were given in.
 */
export function valueText(t: Words, snapshot: Snapshot, value: number): string {
  if (snapshot.valueSource === 'votes') return t('portfolio.value.votes', { count: value })
  const told = inPoints(snapshot, value)
  const text = t.number(told, { maximumSignificantDigits: 4 })
  return snapshot.valueSource === 'board'
    ? t('portfolio.value.points', { count: told, value: text })
    : text
}

const spentBy = (snapshot: Snapshot, chosen: readonly string[]): number => {
  const ids = new Set(chosen)
  return snapshot.actions
    .filter(({ id }) => ids.has(id))
    .reduce((sum, { costMinor }) => sum + costMinor, 0)
}

export function verdictOf({ t, run, result }: DoneView): string {
  const { status, chosen, value, gap } = result.optimum
  const { input } = run
  const facts = {
    chosen: chosen.length,
    all: input.actions.length,
    value: valueText(t, input, value),
    cost: t.money({ minor: spentBy(input, chosen), currency: input.currency }),
  }
  if (status === 'optimal') return t('portfolio.verdict.optimal', facts)
  if (status === 'feasible')
    return t('portfolio.verdict.feasible', { ...facts, gap: t.percent(gap, 2) })
  return t(`portfolio.verdict.${status}`)
}

export function FiguresOf({ t, run, result }: DoneView): JSX.Element {
  const { input } = run
  const { chosen, value } = result.optimum
  const cost = spentBy(input, chosen)
  return (
    <div class="stack">
      <Facts
        figures
        items={[
          { term: t('portfolio.fact.chosen'), value: t.number(chosen.length) },
          { term: t('portfolio.fact.cost-chosen'), value: shortMoney(t, cost, input.currency) },
          { term: t('portfolio.fact.value'), value: valueText(t, input, value) },
        ]}
      />
      {input.budgets.map((purse) => (
        <Progress
          key={purse.id}
          t={t}
          label={purse.name}
          done={inUnits(Math.round((cost * purse.sharePercent) / 100), input.currency)}
          all={inUnits(purse.amountMinor, input.currency)}
          unit={t('portfolio.budget-unit', { currency: input.currency })}
        />
      ))}
    </div>
  )
}

/** What the answer rests on: how far it is proved, by what, from which input. */
export function ProofBlock({ t, run, result, portfolio, inside }: DoneView): JSX.Element {
  const { status, gap } = result.optimum
  const tone = {
    optimal: 'done',
    feasible: 'going',
    infeasible: 'stuck',
    unknown: 'warning',
  } as const
  return (
    <SideBlock title={t('portfolio.proof.title')}>
      <Facts
        items={[
          {
            term: t('portfolio.proof.status'),
            value: <Status tone={tone[status]}>{t(`portfolio.status.${status}`)}</Status>,
          },
          { term: t('portfolio.proof.gap'), value: t.percent(gap, 2) },
          { term: t('portfolio.proof.solver'), value: result.solver },
          { term: t('portfolio.proof.method'), value: `selectPortfolio ${result.analysisVersion}` },
          {
            term: t('portfolio.proof.limit'),
            value: t('portfolio.seconds', { count: run.options.timeLimitSeconds }),
          },
          {
            term: t('portfolio.field.source'),
            value:
              (inside && run.input.valueOrigin) ||
              t(`portfolio.value-source.${run.input.valueSource}`),
          },
          {
            term: t('portfolio.field.cost-basis'),
            value: t(`portfolio.basis.${run.input.costBasis}`),
          },
          {
            term: t('portfolio.proof.at'),
            value: run.finishedAt ? t.instant(run.finishedAt) : '—',
          },
          {
            term: t('portfolio.proof.hash'),
            value: <code>{run.inputHash.slice(0, 16)}</code>,
          },
        ]}
      />
      <p class="small">
        <a href={`/portfolios/${portfolio.id}`}>{t('portfolio.proof.back')}</a>
      </p>
    </SideBlock>
  )
}

type Share = { readonly key: string; readonly label: string; readonly minor: number }

/** How the money of what is chosen is shared out. */
function sharesBy(
  { run, result }: DoneView,
  keyOf: (action: Snapshot['actions'][number]) => string,
  label: (key: string) => string,
): readonly Share[] {
  const chosen = new Set(result.optimum.chosen)
  const sums = new Map<string, number>()
  for (const action of run.input.actions)
    if (chosen.has(action.id))
      sums.set(keyOf(action), (sums.get(keyOf(action)) ?? 0) + action.costMinor)
  return [...sums]
    .map(([key, minor]): Share => ({ key, label: label(key), minor }))
    .sort((a, b) => b.minor - a.minor)
}

/** Where the money goes: by theme, by kind, by place and by group of people. */
export function SpreadSection(props: DoneView): JSX.Element {
  const { t, run } = props
  const themes = sharesBy(
    props,
    ({ theme }) => theme,
    (key) => themeName(t, key),
  )
  const kinds = sharesBy(
    props,
    ({ kind }) => kind,
    (key) => kindName(t, key),
  )
  return (
    <Section title={t('portfolio.spread.title')}>
      <Spread
        t={t}
        snapshot={run.input}
        title={t('portfolio.spread.theme')}
        note={limitsOn(props, 'theme')}
        shares={themes}
      />
      <Spread
        t={t}
        snapshot={run.input}
        title={t('portfolio.spread.kind')}
        note={limitsOn(props, 'kind')}
        shares={kinds}
      />
      <PlaceSpread {...props} />
      <GroupSpread {...props} />
    </Section>
  )
}

/** In the city only: a place may be that of an action which others do not see. */
function PlaceSpread(props: DoneView): JSX.Element | null {
  const { t, run, inside } = props
  const names = new Map(run.input.actions.map(({ place }) => [placeKey(place), place.trim()]))
  if (!inside || names.size < 2) return null
  return (
    <Spread
      t={t}
      snapshot={run.input}
      title={t('portfolio.spread.place')}
      note={limitsOn(props, 'place')}
      shares={sharesBy(
        props,
        ({ place }) => placeKey(place),
        (key) => names.get(key) || t('portfolio.spread.no-place'),
      )}
    />
  )
}

function GroupSpread(props: DoneView): JSX.Element {
  const { t, run, result, names } = props
  const groups = groupMoney(run.input, new Set(result.optimum.chosen)).map(({ group, minor }) => ({
    key: group,
    label: names.group(group),
    minor,
  }))
  if (groups.length === 0) return <p class="muted">{t('portfolio.spread.no-groups')}</p>
  return (
    <Spread
      t={t}
      snapshot={run.input}
      title={t('portfolio.spread.group')}
      note={[limitsOn(props, 'group'), t('portfolio.spread.group-note')].filter(Boolean).join(' ')}
      shares={groups}
    />
  )
}

/** The floors and caps that hold for these bars, in words under them. */
function limitsOn(
  { t, run, names }: DoneView,
  scope: 'theme' | 'kind' | 'group' | 'place',
): string | undefined {
  const rules = run.input.rules.filter((rule) =>
    rule.kind === 'equity'
      ? scope === 'group'
      : (rule.kind === 'floor' || rule.kind === 'cap') && rule.scope === scope,
  )
  if (rules.length === 0) return undefined
  const sentences = rules.map((rule) => ruleSentence(t, names, run.input, rule))
  return t('portfolio.spread.floors', { rules: sentences.join(' ') })
}

function Spread(props: {
  readonly t: Words
  readonly snapshot: Snapshot
  readonly title: string
  readonly shares: readonly Share[]
  readonly note?: string | undefined
}): JSX.Element | null {
  const { t, snapshot, title, shares, note } = props
  if (shares.length === 0) return null
  const money = (minor: number) => t.money({ minor, currency: snapshot.currency })
  return (
    <Figure
      t={t}
      title={title}
      subtitle={t('portfolio.spread.subtitle', { currency: snapshot.currency })}
      source={t('portfolio.spread.source')}
      {...(note === undefined ? {} : { note })}
      table={
        <Table
          t={t}
          caption={title}
          captionHeard
          cards
          columns={[
            { key: 'label', head: t('portfolio.column.part-of'), cell: (row: Share) => row.label },
            {
              key: 'money',
              head: t('portfolio.column.money'),
              numeric: true,
              cell: (row: Share) => money(row.minor),
            },
          ]}
          rows={shares}
          keyOf={(row) => row.key}
        />
      }
    >
      <Bars
        t={t}
        label={title}
        format={money}
        bars={shares.map(({ key, label, minor }) => ({ key, label, value: minor }))}
      />
    </Figure>
  )
}
