import { THEMES } from '#kernel/frame.ts'
import { decimalsOf } from '#kernel/money.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { choiceName } from '../../../portfolio/index.ts'
import type { ChosenBy, DocumentSection, PlannedAction } from '../../document/index.ts'

/** A table of texts: drawn on the page and in the word-processor file alike. */
export type TextTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of figures. */
  readonly numeric?: readonly number[]
}

/** A line that is said of a section or of how it was made; `code`: a fingerprint, not words. */
export type Told = { readonly term: string; readonly text: string; readonly code?: boolean }

type Of<K extends DocumentSection['key']> = Extract<DocumentSection, { key: K }>

const DASH = '—'

/** The tables of a section; none where it has no rows. */
export function tableOf(t: Words, section: DocumentSection): readonly TextTable[] {
  switch (section.key) {
    case 'vision':
      return []
    case 'objectives':
      return filled(objectives(t, section))
    case 'recovery-group':
    case 'renewal-group':
      return filled(members(t, section))
    case 'situation':
      return filled(findings(t, section))
    case 'portfolio':
      return filled(actions(t, section))
    case 'finance':
      return [...filled(funding(t, section)), ...filled(gaps(t, section))]
    case 'heard':
      return filled(hearings(t, section))
    case 'monitoring':
      return filled(indicators(t, section))
  }
}

const filled = (table: TextTable): readonly TextTable[] => (table.rows.length > 0 ? [table] : [])

const objectives = (t: Words, section: Of<'objectives'>): TextTable => ({
  caption: t('plan.section.objectives'),
  head: [t('plan.objectives.text'), t('plan.objectives.kind')],
  rows: section.rows.map((row) => [row.text, t(`plan.objectives.kind-${row.kind}`)]),
})

const members = (t: Words, section: Of<'recovery-group' | 'renewal-group'>): TextTable => ({
  caption: t(`plan.section.${section.key}`),
  head: [
    t('plan.recovery-group.role'),
    t('plan.recovery-group.organisation'),
    t('plan.recovery-group.name'),
  ],
  rows: section.rows.map((row) => [row.role, row.organisation, row.name ?? DASH]),
})

/** What the stock-take found, in sentences; one where there is none. */
export function situationText(t: Words, { situation }: Of<'situation'>): string {
  const { wave, looked, unknown, findings, hurting } = situation
  if (!wave) return t('plan.situation.none')
  const day = t.date(wave.openedOn)
  const summary = t('plan.situation.summary', { number: wave.number, day, looked, unknown })
  if (hurting === undefined || hurting <= findings.length) return summary
  return `${summary} ${t('plan.situation.more', { count: findings.length, all: hurting })}`
}

/** How the actions of a plan came to be chosen, in the words a council reads. */
export function chosenTold(t: Words, section: Of<'portfolio'>): readonly Told[] {
  const { chosen, totals, actions } = section
  if (!chosen) return []
  const { decidedOn, why } = chosen
  return [
    { term: t('plan.portfolio.from'), text: chosen.title },
    {
      term: t('plan.portfolio.decided'),
      text: decidedOn ? t.date(decidedOn) : t('plan.portfolio.undecided'),
    },
    ...(why === '' ? [] : [{ term: t('plan.portfolio.why'), text: why }]),
    { term: t('plan.portfolio.how'), text: howChosen(t, chosen) },
    { term: t('plan.portfolio.actions'), text: t.number(actions.length) },
    {
      term: t('plan.portfolio.total'),
      text: totals.length === 0 ? DASH : t.list(totals.map((total) => t.money(total))),
    },
  ]
}

/** Only the optimum is proved best; whatever else the city took is said to be another choice. */
function howChosen(t: Words, { by, choice, proof }: ChosenBy): string {
  if (by === 'board') return t('plan.portfolio.how-board')
  if (choice !== 'optimum') return t('plan.portfolio.how-other', { choice: choiceName(t, choice) })
  return t(proof?.status === 'optimal' ? 'plan.portfolio.how-best' : 'plan.portfolio.how-good')
}

const SEVERITY = { 2: 'plan.situation.severity-2', 3: 'plan.situation.severity-3' } as const

const findings = (t: Words, section: Of<'situation'>): TextTable => ({
  caption: t('plan.situation.caption'),
  head: [
    t('plan.situation.group'),
    t('plan.situation.system'),
    t('plan.situation.place'),
    t('plan.situation.severity'),
    t('plan.situation.trend'),
  ],
  rows: section.situation.findings.map((row) => [
    row.group,
    t(`frame.system-short.${row.system as 1}`),
    row.place || t('plan.situation.everywhere'),
    t(SEVERITY[row.severity as 2 | 3] ?? 'plan.situation.severity-2'),
    t(`plan.situation.trend-${row.trend}`),
  ]),
})

const themeName = (t: Words, key: string): string => {
  const theme = THEMES.find((each) => each === key)
  return theme ? t(`frame.theme.${theme}`) : key
}

const span = (t: Words, action: PlannedAction): string => {
  const { startsOn, endsOn, horizon } = action
  if (!startsOn && !endsOn) return horizon ? t(`frame.horizon.${horizon}`) : DASH
  return `${startsOn ? t.date(startsOn) : '…'} – ${endsOn ? t.date(endsOn) : '…'}`
}

const costText = (t: Words, { cost }: PlannedAction): string => {
  if (!cost) return t('portfolio.unknown')
  const { low, likely, high } = cost
  if (low.minor === high.minor) return t.money(likely)
  return t('plan.portfolio.range', {
    likely: t.money(likely),
    low: t.number(low.minor / 10 ** decimalsOf(low.currency)),
    high: t.number(high.minor / 10 ** decimalsOf(high.currency)),
  })
}

const actions = (t: Words, section: Of<'portfolio'>): TextTable => ({
  caption: t('plan.portfolio.caption'),
  head: [
    t('plan.portfolio.action'),
    t('plan.portfolio.kind'),
    t('plan.portfolio.lead'),
    t('plan.portfolio.when'),
    t('plan.portfolio.for'),
    t('plan.portfolio.cost'),
  ],
  numeric: [5],
  rows: section.actions.map((action) => [
    `${action.code} ${action.title}`,
    `${t(`plan.objectives.kind-${action.kind}`)} · ${themeName(t, action.theme)}`,
    action.lead || DASH,
    span(t, action),
    action.groups
      .map(({ name, sharePercent }) => `${name} ${t.percent(sharePercent / 100)}`)
      .join(', ') || DASH,
    costText(t, action),
  ]),
})

const funding = (t: Words, section: Of<'finance'>): TextTable => ({
  caption: t('plan.finance.caption'),
  head: [t('plan.finance.source'), t('plan.finance.amount'), t('plan.finance.status')],
  numeric: [1],
  rows: section.rows.map((row) => [
    row.source,
    t.money(row.amount),
    t(`plan.funding.${row.status}`),
  ]),
})

const gaps = (t: Words, section: Of<'finance'>): TextTable => ({
  caption: t('plan.finance.gap-caption'),
  head: [
    t('plan.finance.currency'),
    t('plan.finance.needed'),
    t('plan.finance.sure'),
    t('plan.finance.hoped'),
    t('plan.finance.gap'),
  ],
  numeric: [1, 2, 3, 4],
  rows: section.gaps.map(({ currency, needed, sure, hoped, gap }) => {
    const money = (minor: number) => t.money({ minor, currency })
    // Nothing chosen has a cost in this currency yet: what is missing is not known, and not nothing.
    const known = (minor: number) => (needed === 0 ? t('portfolio.unknown') : money(minor))
    return [currency, known(needed), money(sure), money(hoped), known(gap)]
  }),
})

const hearings = (t: Words, section: Of<'heard'>): TextTable => ({
  caption: t('plan.section.heard'),
  head: [
    t('plan.heard.who'),
    t('plan.heard.how'),
    t('plan.heard.people'),
    t('plan.heard.when'),
    t('plan.heard.changed'),
  ],
  numeric: [2],
  rows: section.rows.map((row) => [
    row.who,
    row.how,
    row.few ? t('plan.heard.few') : row.people === null ? DASH : t.number(row.people),
    row.when ? t.date(row.when) : DASH,
    row.changed,
  ]),
})

const INDICATOR = [
  'indicator',
  'unit',
  'baseline',
  'target',
  'period',
  'owner',
  'disaggregation',
] as const

const indicators = (t: Words, section: Of<'monitoring'>): TextTable => ({
  caption: t('plan.section.monitoring'),
  head: INDICATOR.map((name) => t(`plan.monitoring.${name}`)),
  rows: section.rows.map((row) => INDICATOR.map((name) => row[name] || DASH)),
})

/** Everything of a section as plain text, for the search index. */
export const plainText = (section: DocumentSection): string =>
  [
    section.text,
    ...tableOf(wordsIn('en'), section).flatMap(({ rows }) => rows.map((row) => row.join(' '))),
  ].join('\n')
