import type { JSX } from 'preact'
import { Section } from '#web/parts/layout/layout.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { SnapshotAction } from '../../problem/index.ts'
import type { DoneView } from './run-page.tsx'
import { valueText } from './verdict.tsx'

/** Numbers of people under this are shown to nobody outside the city. */
const FEWEST = 5

const VALUE_HEADS = {
  votes: 'portfolio.column.votes',
  board: 'portfolio.column.points',
  manual: 'portfolio.column.value',
} as const

function actionColumns(props: DoneView): Column<SnapshotAction>[] {
  const { t, run, names, inside } = props
  const { currency } = run.input
  const isVotes = run.input.valueSource === 'votes'
  return [
    {
      key: 'action',
      head: t('portfolio.column.action'),
      cell: (action) => <a href={`/actions/${action.id}`}>{names.action(action.id)}</a>,
    },
    {
      key: 'cost',
      head: t('portfolio.column.cost'),
      numeric: true,
      cell: (action) => t.money({ minor: action.costMinor, currency }),
    },
    {
      key: 'value',
      head: t(VALUE_HEADS[run.input.valueSource]),
      numeric: true,
      cell: (action) =>
        isVotes && !inside && action.value < FEWEST
          ? t('portfolio.few')
          : valueText(t, run.input, action.value),
    },
  ]
}

/** Who is in and who is out, with what would have to change for those that were asked about. */
export function ChosenSection(props: DoneView): JSX.Element {
  const { t, run, result } = props
  const chosen = new Set(result.optimum.chosen)
  const inside = run.input.actions.filter(({ id }) => chosen.has(id))
  const outside = run.input.actions
    .filter(({ id }) => !chosen.has(id))
    .sort((a, b) => b.value - a.value)
  const columns = actionColumns(props)
  return (
    <>
      {inside.length > 0 && (
        <Section title={t('portfolio.chosen.title', { count: inside.length })}>
          <Table
            t={t}
            caption={t('portfolio.chosen.title', { count: inside.length })}
            captionHeard
            cards
            columns={columns}
            rows={inside}
            keyOf={({ id }) => id}
          />
        </Section>
      )}
      <Section title={t('portfolio.not-chosen.title', { count: outside.length })}>
        {outside.length === 0 ? (
          <p>{t('portfolio.not-chosen.none')}</p>
        ) : (
          <Table
            t={t}
            caption={t('portfolio.not-chosen.title', { count: outside.length })}
            captionHeard
            cards
            columns={[...columns, entryColumn(props)]}
            rows={outside}
            keyOf={({ id }) => id}
          />
        )}
      </Section>
      <LeftOut {...props} />
    </>
  )
}

function entryColumn({ t, run, result }: DoneView): Column<SnapshotAction> {
  const entries = new Map(result.optimum.entryValues.map((entry) => [entry.action, entry]))
  return {
    key: 'entry',
    head: t('portfolio.column.entry'),
    cell: (action) => {
      const entry = entries.get(action.id)
      if (!entry) return <span class="muted">{t('portfolio.entry.not-asked')}</span>
      return entryText(t, run.input, entry)
    },
  }
}

function entryText(
  t: Words,
  snapshot: DoneView['run']['input'],
  entry: DoneView['result']['optimum']['entryValues'][number],
): string {
  if (entry.rise === null) return t('portfolio.entry.never')
  const rise = valueText(t, snapshot, entry.rise)
  return t(entry.exact ? 'portfolio.entry.rise' : 'portfolio.entry.rise-about', { rise })
}

function LeftOut({ t, run, names }: DoneView): JSX.Element | null {
  const { leftOut } = run.input
  if (leftOut.length === 0) return null
  return (
    <Section title={t('portfolio.left-out.title')}>
      <p>{t('portfolio.left-out.point')}</p>
      <ul>
        {leftOut.map(({ id, reason }) => (
          <li key={id}>
            <a href={`/actions/${id}`}>{names.action(id)}</a> · {t(`portfolio.reason.${reason}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
