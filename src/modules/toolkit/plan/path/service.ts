import type { Actor } from '#kernel/actor.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { SECTION_MINUTES, SECTIONS, type SectionKey } from '../content/index.ts'
import { type Counts, countsFor, observedPace, QUESTION_MINUTES } from './queries.ts'

/** From a crisis to a framework that a council has adopted. */
const STEPS = [
  'join',
  'crisis',
  'stock-take',
  'actions',
  'criteria',
  'weights',
  'ranking',
  'decision',
  'portfolio',
  'framework',
  'publish',
  'adopt',
] as const
type StepKey = (typeof STEPS)[number]

export type Step = {
  readonly key: StepKey
  readonly state: 'done' | 'next' | 'later'
  /** What is still to do, at this city's pace; 0 once done. */
  readonly minutes: number
  readonly href: string
  /** What is there, and what is enough, where that is counted. */
  readonly count: { readonly have: number; readonly need: number } | null
}

export type PathView = {
  readonly steps: readonly Step[]
  readonly crisisTitle: string | null
  /** The day of the path, 1 on the day the crisis was opened here; null before. */
  readonly day: number | null
  readonly minutesLeft: number
  /** How many of this city's own timings the estimate rests on; 0 = our defaults. */
  readonly timings: number
}

/** A crisis plan must be publishable within this many days. */
export const PATH_DAYS = 45
/** A decent plan can begin from this many actions. */
const ENOUGH_ACTIONS = 10
const SYSTEMS = 12
/** An action of one's own, and the scores of one. Units: minutes. */
const ACTION_MINUTES = 6
const SCORE_MINUTES = 3

/** Fewer timings than this say nothing about a city's pace. */
const ENOUGH_TIMINGS = 3

/** The middle of what was observed, never wilder than half or three times what we expect. */
export function paceOf(ratios: readonly number[]): number {
  if (ratios.length < ENOUGH_TIMINGS) return 1
  const sorted = [...ratios].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1
  return Math.min(3, Math.max(0.5, middle))
}

/** The pace of a city, for estimates of minutes: 1 = as we expect. */
export async function paceFor(work: Work, bodyId: string): Promise<number> {
  return paceOf(await observedPace(work, bodyId))
}

export const sectionMinutes = (key: SectionKey, pace: number): number =>
  Math.max(1, Math.round(SECTION_MINUTES[key] * pace))

/**
 * Where the city acted for stands on the path, computed from its records as far as the actor may
 * see them: nothing is ticked by hand.
 *
 * Errors  missing for who acts for no city
 */
export async function pathOf(work: Work, actor: Actor): Promise<PathView> {
  ensure(actor.person !== null)
  const acting = actor.acting
  if (acting?.bodyKind !== 'city') missing()
  ensure(acting.roles.length > 0)
  const counts = (await countsFor(work, actor, acting.bodyId)) ?? missing()
  const ratios = await observedPace(work, acting.bodyId)
  const steps = stepsOf(counts, paceOf(ratios))
  const daysSince = counts.startedAt
    ? Math.floor((work.now.getTime() - counts.startedAt.getTime()) / 86_400_000) + 1
    : null
  return {
    steps,
    crisisTitle: counts.crisisTitle,
    day: daysSince === null ? null : Math.max(1, daysSince),
    minutesLeft: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    timings: ratios.length < ENOUGH_TIMINGS ? 0 : ratios.length,
  }
}

type Judged = Pick<Step, 'key' | 'href' | 'count'> & {
  readonly done: boolean
  /** Before the city's pace. */
  readonly left: number
}

const lacking = (have: number, need: number): number => Math.max(0, need - have)

/** A step that is done or not, with what is left of it before the city's pace. */
const step = (key: StepKey, href: string, done: boolean, left: number): Judged => ({
  key,
  href,
  done,
  left: done ? 0 : left,
  count: null,
})

const counted = (step: Judged, have: number, need: number): Judged => ({
  ...step,
  count: need > 0 ? { have: Math.min(have, need), need } : null,
})

const judged = (counts: Counts): readonly Judged[] => [
  ...beginnings(counts),
  ...weighings(counts),
  ...endings(counts),
]

function beginnings({ standing, crisisId, systemsLooked, actions }: Counts): Judged[] {
  const crisis = crisisId === null ? '/crises/new' : `/crises/${crisisId}`
  const looked = systemsLooked >= SYSTEMS
  const questions = crisisId === null ? crisis : `${crisis}/${looked ? 'stock-take' : 'rapid'}`
  const unasked = lacking(systemsLooked, SYSTEMS) * QUESTION_MINUTES
  const unwritten = lacking(actions, ENOUGH_ACTIONS) * ACTION_MINUTES
  return [
    step('join', '/joining', standing === 'active', 20),
    step('crisis', crisis, crisisId !== null, 10),
    counted(step('stock-take', questions, looked, unasked), systemsLooked, SYSTEMS),
    counted(
      step('actions', '/actions', actions >= ENOUGH_ACTIONS, unwritten),
      actions,
      ENOUGH_ACTIONS,
    ),
  ]
}

function weighings(counts: Counts): Judged[] {
  const { boardId, criteria, boardActions, actionsScored } = counts
  const under = (page: string) => (boardId === null ? '/boards/new' : `/boards/${boardId}/${page}`)
  // Scores left blank and people not heard when it was decided were left so on purpose.
  const decided = counts.decisions > 0
  const scored = decided || (criteria > 0 && boardActions > 0 && actionsScored >= boardActions)
  const unscored = lacking(actionsScored, Math.max(boardActions, ENOUGH_ACTIONS)) * SCORE_MINUTES
  return [
    counted(
      step('criteria', under('scores'), scored, (criteria > 0 ? 0 : 15) + unscored),
      actionsScored,
      boardActions,
    ),
    step('weights', under('stakeholders'), decided || counts.stakeholdersHeard > 0, 20),
    step('ranking', under('ranking'), counts.rankings > 0, 5),
    step('decision', under('decisions'), decided, 15),
  ]
}

function endings(counts: Counts): Judged[] {
  const { portfolioId, planId, openSections } = counts
  const portfolio = portfolioId === null ? '/portfolios/new' : `/portfolios/${portfolioId}`
  const under = (page: string) => (planId === null ? '/plans/new' : `/plans/${planId}${page}`)
  const open = planId === null ? SECTIONS : openSections
  const unwritten = open.reduce((sum, key) => sum + SECTION_MINUTES[key], 0)
  const filled = planId !== null && open.length === 0
  return [
    step('portfolio', portfolio, counts.portfolioDecided, counts.portfolioSolved ? 10 : 20),
    step('framework', under(''), filled, unwritten),
    step('publish', under('/publication'), counts.versions > 0, 10),
    step('adopt', under('/adoption'), counts.adoptions > 0, 5),
  ]
}

/** Steps with exactly one next: the first that is not done. */
function stepsOf(counts: Counts, pace: number): readonly Step[] {
  const all = judged(counts)
  const first = all.find(({ done }) => !done)
  return all.map(({ done, left, ...step }) => ({
    ...step,
    minutes: done ? 0 : Math.max(1, Math.round(left * pace)),
    state: done ? 'done' : step.key === first?.key ? 'next' : 'later',
  }))
}
