import { type Actor, holds, isOfficer } from '#kernel/actor.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { LessonState } from './tables.ts'
import { isWebAddress, type LessonValues } from './values/index.ts'

export type LessonHead = { readonly bodyId: string; readonly state: LessonState }
type Suggested = { readonly suggestedBy: string | null }
type Working = {
  readonly revision: number
  readonly writtenBy: readonly string[]
  readonly checkedAt: Date | null
}

/** Who works the queue: drafts, checks, publishes, retires. */
export const atDesk = (actor: Actor): boolean =>
  isOfficer(actor, 'editor', 'theme-steward', 'administrator')

const OPEN: readonly LessonState[] = ['suggested', 'drafted', 'checked']

/** Neither turned down nor retired nor in its city’s keeping. */
export const isUnderWork = ({ state }: Pick<LessonHead, 'state'>): boolean =>
  OPEN.includes(state) || state === 'published'

export const may = {
  /** Anybody verified: a seat in a body in good standing. */
  suggest: (actor: Actor): boolean => actor.person !== null && actor.acting?.standing === 'active',
  desk: atDesk,
  draft: (actor: Actor, lesson: LessonHead): boolean => atDesk(actor) && isUnderWork(lesson),
  reject: (actor: Actor, lesson: LessonHead): boolean =>
    atDesk(actor) && OPEN.includes(lesson.state),
  /** Never one of those who wrote it; nor, of the first draft, who suggested it. */
  check: (actor: Actor, lesson: Suggested, working: Working): boolean => {
    const first = working.revision === 1 ? [lesson.suggestedBy] : []
    const { person } = actor
    return atDesk(actor) && person !== null && ![...working.writtenBy, ...first].includes(person.id)
  },
  publish: (actor: Actor, working: Working): boolean => atDesk(actor) && working.checkedAt !== null,
  retire: (actor: Actor, lesson: LessonHead): boolean =>
    atDesk(actor) && lesson.state === 'published',
  /** Whether what a closed action taught leaves the city: for who leads there. */
  release: (actor: Actor, lesson: LessonHead): boolean =>
    lesson.state === 'held' && holds(actor, lesson.bodyId, 'lead', 'deputy'),
  stateForm: atDesk,
} as const

export type Problem = { readonly field: string; readonly key: MessageKey }

/** What still stands between a draft and its check, as sentences beside their fields. */
export function problemsOf(values: LessonValues, opening: string | undefined): readonly Problem[] {
  const problems: (Problem | false)[] = [
    opening === undefined && { field: 'headline', key: 'lessons.problem.no-form' },
    opening !== undefined &&
      !beginsWith(values.headline, opening) && {
        field: 'headline',
        key: 'lessons.problem.opening',
      },
    values.situation.trim() === '' && { field: 'situation', key: 'lessons.problem.situation' },
    values.others.length === 0 && { field: 'other1place', key: 'lessons.problem.others' },
    (values.checks.length < 3 || values.checks.length > 8) && {
      field: 'check1',
      key: 'lessons.problem.checks',
    },
    values.themes.length === 0 && { field: 'themes', key: 'lessons.problem.themes' },
    values.goals.length === 0 && { field: 'goals', key: 'lessons.problem.goals' },
    values.stages.length === 0 && { field: 'stages', key: 'lessons.problem.stages' },
    ...proofProblems(values),
  ]
  return problems.filter((problem) => problem !== false)
}

function proofProblems({ grade, others, sources, anchor, limits }: LessonValues) {
  const places = new Set(others.map(({ place, country }) => `${place.toLowerCase()} ${country}`))
  const problems: (Problem | false)[] = [
    grade === null && { field: 'grade', key: 'lessons.problem.grade' },
    grade === 4 && places.size < 2 && { field: 'grade', key: 'lessons.problem.repeated' },
    limits.trim() === '' && { field: 'limits', key: 'lessons.problem.limits' },
    sources.length === 0 &&
      anchor === null && { field: 'source1title', key: 'lessons.problem.sources' },
    sources.some(({ url }) => !isWebAddress(url)) && {
      field: 'source1url',
      key: 'lessons.problem.address',
    },
  ]
  return problems
}

/** "Consider a …", not "Considerable …". */
export const beginsWith = (headline: string, opening: string): boolean =>
  headline.startsWith(opening) &&
  /^[^\p{L}\p{N}]/u.test(headline.slice(opening.length)) &&
  headline.slice(opening.length).trim() !== ''
