import type { JSX } from 'preact'
import { Section } from '#web/parts/layout/layout.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { type Comparison, voterSide } from '../../problem/index.ts'
import { ruleSentence } from '../../views/rule-sentence.ts'
import type { DoneView } from './run-page.tsx'
import { valueText } from './verdict.tsx'

/** The optimum beside what other ways of choosing would give: projects, money, people, rules broken. */
export function ComparisonSection(props: DoneView): JSX.Element {
  const { t, result } = props
  return (
    <Section title={t('portfolio.compare.title')}>
      <p class="measure">
        {t(result.voters === null ? 'portfolio.compare.point' : 'portfolio.compare.point-votes')}
      </p>
      <Table
        t={t}
        caption={t('portfolio.compare.title')}
        captionHeard
        cards
        columns={columnsOf(props)}
        rows={result.comparisons}
        keyOf={(row) => row.choice}
      />
      <Free {...props} />
      <GroupTable {...props} />
    </Section>
  )
}

function columnsOf(props: DoneView): Column<Comparison>[] {
  const { t, run, result } = props
  const { input } = run
  const columns: Column<Comparison>[] = [
    {
      key: 'choice',
      head: t('portfolio.column.choice'),
      cell: (row) => t(`portfolio.choice.${row.choice}`),
    },
    {
      key: 'projects',
      head: t('portfolio.column.projects'),
      numeric: true,
      cell: (row) => t.number(row.chosen.length),
    },
    {
      key: 'cost',
      head: t('portfolio.column.cost'),
      numeric: true,
      cell: (row) => t.money({ minor: row.costMinor, currency: input.currency }),
    },
    {
      key: 'value',
      head: t('portfolio.column.value-total'),
      numeric: true,
      cell: (row) => valueText(t, input, row.value),
    },
  ]
  if (result.voters !== null) columns.push(...voterColumns(props))
  columns.push({
    key: 'broken',
    head: t('portfolio.column.broken'),
    cell: (row) => <Broken {...props} row={row} />,
  })
  return columns
}

/** What each way of choosing gives the voters, counted on the ballots. */
function voterColumns(props: DoneView): readonly Column<Comparison>[] {
  const { t, run } = props
  const sideOf = ({ chosen }: Comparison) => voterSide(run.input, new Set(chosen))
  return [
    {
      key: 'voters',
      head: t('portfolio.column.voters'),
      numeric: true,
      cell: (row) => votersText(props, row),
    },
    {
      key: 'voters-none',
      head: t('portfolio.column.voters-none'),
      numeric: true,
      cell: (row) => t.number(sideOf(row)?.none ?? 0),
    },
    {
      key: 'voters-mean',
      head: t('portfolio.column.voters-mean'),
      numeric: true,
      cell: (row) => t.number(sideOf(row)?.mean ?? 0, { maximumFractionDigits: 2 }),
    },
  ]
}

/** The vote's own rules share out money: an action that costs nothing takes no part in them. */
function Free({ t, run, result }: DoneView): JSX.Element | null {
  const count = run.input.actions.filter(({ costMinor }) => costMinor === 0).length
  const voted = result.comparisons.some(({ choice }) => choice === 'equal-shares')
  if (count === 0 || !voted) return null
  return <p class="muted">{t('portfolio.compare.free', { count })}</p>
}

function votersText({ t, result }: DoneView, row: Comparison): string {
  const all = result.voters ?? 0
  const some = row.votersWithSomething ?? 0
  return t('portfolio.compare.voters', {
    some: t.number(some),
    percent: t.percent(all === 0 ? 0 : some / all),
  })
}

function Broken({ t, run, names, row }: DoneView & { readonly row: Comparison }): JSX.Element {
  const broken = run.input.rules.filter(({ id }) => row.broken.includes(id))
  if (broken.length === 0) return <>{t('portfolio.compare.all-kept')}</>
  return (
    <details>
      <summary>{t('portfolio.compare.broken', { count: broken.length })}</summary>
      <ul>
        {broken.map((rule) => (
          <li key={rule.id}>{ruleSentence(t, names, run.input, rule)}</li>
        ))}
      </ul>
    </details>
  )
}

/** Which groups of people get how much under each way of choosing. */
function GroupTable({ t, run, result, names }: DoneView): JSX.Element | null {
  const groups = [
    ...new Set(result.comparisons.flatMap((each) => each.groups.map(({ group }) => group))),
  ]
  if (groups.length === 0) return null
  const money = (row: Comparison, group: string) =>
    t.money({
      minor: row.groups.find((each) => each.group === group)?.minor ?? 0,
      currency: run.input.currency,
    })
  return (
    <>
      <h3>{t('portfolio.compare.groups')}</h3>
      <Table
        t={t}
        caption={t('portfolio.compare.groups')}
        captionHeard
        dense
        columns={[
          { key: 'group', head: t('portfolio.column.group'), cell: (group) => names.group(group) },
          ...result.comparisons.map((row) => ({
            key: row.choice,
            head: t(`portfolio.choice.${row.choice}`),
            numeric: true,
            cell: (group: string) => money(row, group),
          })),
        ]}
        rows={groups}
        keyOf={(group) => group}
      />
    </>
  )
}
