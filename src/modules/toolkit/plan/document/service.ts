import type { Actor } from '#kernel/actor.ts'
import { missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { type ActionRecord, actionsById } from '../../actions/index.ts'
import { openCrisis } from '../../crises/index.ts'
import { chosenIn, latestDone, openPortfolio, runById } from '../../portfolio/index.ts'
import { groupName, groupsOf } from '../../stock-take/index.ts'
import type { Row, SectionKey } from '../content/index.ts'
import type { PlanRecord, SectionRecord } from '../record/index.ts'
import { findingsFor, newestDecision, newestWave } from './queries.ts'
import type {
  Amount,
  ChosenBy,
  DocumentSection,
  FundingGap,
  FundingLine,
  Hearing,
  Indicator,
  Member,
  Objective,
  PlanDocument,
  PlannedAction,
  SectionBody,
  Situation,
} from './tables.ts'

/** Counts of people under this are never told exactly. */
const FEWEST = 5
/** The findings a plan lists; the stock-take itself holds them all. */
const MOST_FINDINGS = 24

/** What was pulled from the other rooms for one plan, as it stands now. */
type Pulled = {
  readonly situation: Situation
  readonly chosen: ChosenBy | null
  readonly actions: readonly ActionRecord[]
  readonly groupOf: (key: string) => string
}

/** The plan as it would be read now: what was written, and what comes from the other rooms. */
export async function documentOf(
  work: Work,
  actor: Actor,
  plan: PlanRecord,
  sections: readonly SectionRecord[],
): Promise<PlanDocument> {
  const crisis = await openCrisis(work, actor, plan.crisisId)
  const pulled = await pull(work, actor, plan, wordsIn(plan.lang))
  return {
    kind: 'c2r.recovery-framework',
    schema: 1,
    title: plan.title,
    lang: plan.lang,
    city: { name: plan.bodyName, country: plan.country, demo: plan.demo },
    crisis: {
      title: crisis.title,
      types: crisis.types,
      startedOn: crisis.startedOn,
      phase: crisis.phase,
      geography: crisis.geography,
    },
    sections: sections.map((section): DocumentSection => {
      const { state, reason } = section
      return { ...bodyOf(section, pulled), state, reason }
    }),
  }
}

async function pull(work: Work, actor: Actor, plan: PlanRecord, t: Words): Promise<Pulled> {
  const groups = await groupsOf(work, plan.bodyId)
  const labels = new Map(groups.map(({ key, label }) => [key, label]))
  const groupOf = (key: string) => groupName(t, key, labels.get(key) ?? null)
  const chosen = await chosenFor(work, actor, plan)
  const found = await actionsById(work, actor, chosen?.ids ?? [])
  const order = new Map((chosen?.ids ?? []).map((id, at) => [id, at]))
  const actions = found.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return {
    situation: await situationOf(work, actor, plan, groupOf),
    chosen: chosen?.told ?? null,
    actions,
    groupOf,
  }
}

async function situationOf(
  work: Work,
  actor: Actor,
  plan: PlanRecord,
  groupOf: (key: string) => string,
): Promise<Situation> {
  const wave = await newestWave(work, plan.crisisId)
  if (!wave) return { wave: null, looked: 0, unknown: 0, findings: [] }
  const cells = await findingsFor(work, actor, wave.id, plan.visibility)
  const findings = cells.flatMap((cell) =>
    cell.severity === null || cell.severity < 2
      ? []
      : [
          {
            system: cell.system,
            group: cell.groupLabel ?? groupOf(cell.groupKey),
            place: cell.place,
            severity: cell.severity,
            trend: cell.trend,
          },
        ],
  )
  return {
    wave: { number: wave.number, openedOn: wave.openedOn },
    looked: cells.length,
    unknown: cells.filter(({ severity }) => severity === null).length,
    // Said only where the list was cut: what is published already keeps its seal.
    ...(findings.length > MOST_FINDINGS ? { hurting: findings.length } : {}),
    findings: findings.slice(0, MOST_FINDINGS),
  }
}

type Chosen = { readonly ids: readonly string[]; readonly told: ChosenBy }

/** The decided portfolio (or, before a decision, its newest answer), or else the board's newest decision. */
async function chosenFor(work: Work, actor: Actor, plan: PlanRecord): Promise<Chosen | null> {
  if (plan.portfolioId) return fromPortfolio(work, actor, plan.portfolioId)
  return plan.boardId ? fromBoard(work, plan.boardId) : null
}

async function fromPortfolio(work: Work, actor: Actor, id: string): Promise<Chosen | null> {
  const portfolio = await openPortfolio(work, actor, id)
  const { decidedRunId, decidedAt } = portfolio
  const run = decidedRunId ? await runById(work, decidedRunId) : await latestDone(work, id)
  if (!run?.result) return null
  const choice = portfolio.decidedChoice ?? 'optimum'
  const { status, gap } = run.result.optimum
  return {
    ids: chosenIn(run.result, choice) ?? [],
    told: {
      by: 'portfolio',
      title: portfolio.title,
      choice,
      decidedOn: decidedAt ? decidedAt.toISOString().slice(0, 10) : null,
      why: portfolio.decidedWhy,
      proof: { status, gap, solver: run.result.solver, inputHash: run.inputHash },
    },
  }
}

async function fromBoard(work: Work, id: string): Promise<Chosen | null> {
  const decision = await newestDecision(work, id)
  if (!decision) return null
  return {
    ids: decision.order as readonly string[],
    told: {
      by: 'board',
      title: decision.title,
      choice: decision.what,
      decidedOn: decision.at,
      why: decision.why,
      proof: null,
    },
  }
}

function bodyOf(section: SectionRecord, pulled: Pulled): SectionBody {
  const { text, rows } = section.content
  const key: SectionKey = section.key
  switch (key) {
    case 'vision':
      return { key, text }
    case 'objectives':
      return { key, text, rows: rows.map(objectiveOf) }
    case 'recovery-group':
    case 'renewal-group':
      return { key, text, rows: rows.map(memberOf) }
    case 'situation':
      return { key, text, situation: pulled.situation }
    case 'portfolio': {
      const actions = pulled.actions.map((action) => plannedOf(action, pulled.groupOf))
      return { key, text, chosen: pulled.chosen, actions, totals: totalsOf(actions) }
    }
    case 'finance': {
      const lines = rows.map(fundingOf)
      return { key, text, rows: lines, gaps: gapsOf(pulled.actions, lines) }
    }
    case 'heard':
      return { key, text, rows: rows.map(hearingOf) }
    case 'monitoring':
      return { key, text, rows: rows.map(indicatorOf) }
    default:
      return missing()
  }
}

const textOf = (row: Row, name: string): string => {
  const held = row[name]
  return typeof held === 'string' ? held : ''
}

const objectiveOf = (row: Row): Objective => ({
  text: textOf(row, 'text'),
  kind: textOf(row, 'kind') as Objective['kind'],
})

const memberOf = (row: Row): Member => ({
  role: textOf(row, 'role'),
  organisation: textOf(row, 'organisation'),
  name: row.agreed === true && textOf(row, 'name') !== '' ? textOf(row, 'name') : null,
})

const fundingOf = (row: Row): FundingLine => ({
  source: textOf(row, 'source'),
  amount: { minor: Number(row.amount ?? 0), currency: textOf(row, 'currency') },
  status: textOf(row, 'status') as FundingLine['status'],
})

function hearingOf(row: Row): Hearing {
  const people = typeof row.people === 'number' ? row.people : null
  const few = people !== null && people < FEWEST
  return {
    who: textOf(row, 'who'),
    how: textOf(row, 'how'),
    people: few ? 0 : people,
    few,
    when: textOf(row, 'when') || null,
    changed: textOf(row, 'changed'),
  }
}

const indicatorOf = (row: Row): Indicator => ({
  indicator: textOf(row, 'indicator'),
  unit: textOf(row, 'unit'),
  baseline: textOf(row, 'baseline'),
  target: textOf(row, 'target'),
  period: textOf(row, 'period'),
  owner: textOf(row, 'owner'),
  disaggregation: textOf(row, 'disaggregation'),
})

function plannedOf(action: ActionRecord, groupOf: (key: string) => string): PlannedAction {
  const { currency, costLow, costLikely, costHigh } = action
  const { id, code, title, summary, kind, theme, lead, place, horizon, startsOn, endsOn } = action
  const amount = (minor: number | null): Amount => ({ minor: minor ?? 0, currency: currency ?? '' })
  return {
    ...{ id, code, title, summary, kind, theme, lead, place, horizon, startsOn, endsOn },
    cost:
      currency === null || costLikely === null
        ? null
        : { low: amount(costLow), likely: amount(costLikely), high: amount(costHigh) },
    groups: action.beneficiaries.map(({ group, sharePercent }) => ({
      name: groupOf(group),
      sharePercent,
    })),
  }
}

function sumsBy(amounts: readonly Amount[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return sums
}

const totalsOf = (actions: readonly PlannedAction[]): Amount[] =>
  [...sumsBy(actions.flatMap(({ cost }) => (cost ? [cost.likely] : [])))]
    .map(([currency, minor]) => ({ minor, currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))

/**
 * What is missing in each currency: the likely cost of the actions, less what is approved or
 * received. What is only hoped for fills nothing.
 *
 * Units  minor units; exact
 */
function gapsOf(
  actions: readonly Pick<ActionRecord, 'costLikely' | 'currency'>[],
  lines: readonly FundingLine[],
): FundingGap[] {
  const costs = actions.flatMap(({ costLikely, currency }) =>
    costLikely === null || currency === null ? [] : [{ minor: costLikely, currency }],
  )
  const isSure = ({ status }: FundingLine) => status === 'approved' || status === 'received'
  const needed = sumsBy(costs)
  const sure = sumsBy(lines.filter(isSure).map(({ amount }) => amount))
  const hoped = sumsBy(lines.filter((line) => !isSure(line)).map(({ amount }) => amount))
  const currencies = [...new Set([...needed.keys(), ...sure.keys(), ...hoped.keys()])].sort()
  return currencies.map((currency) => {
    const held = { needed: needed.get(currency) ?? 0, sure: sure.get(currency) ?? 0 }
    return {
      currency,
      ...held,
      hoped: hoped.get(currency) ?? 0,
      gap: Math.max(0, held.needed - held.sure),
    }
  })
}
