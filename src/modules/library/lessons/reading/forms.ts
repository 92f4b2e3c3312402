import {
  CRISIS_TYPES,
  type CrisisType,
  PHASES,
  type Phase,
  SYSTEMS,
  type System,
  THEMES,
  type Theme,
} from '#kernel/frame.ts'
import { missing } from '#kernel/refusals.ts'
import { LESSONS } from '../links.ts'
import { GRADES, type Grade } from '../record/index.ts'

/** The stages a lesson can be for; a crisis that is over asks for none. */
export const STAGES: readonly Phase[] = PHASES.filter((phase) => phase !== 'closed')

/** What the list is asked for; what it does not know counts as not asked. */
export type LessonFilter = {
  readonly theme?: Theme
  readonly goal?: System
  readonly stage?: Phase
  readonly hazard?: CrisisType
  readonly country?: string
  readonly grade?: Grade
}

const among = <T extends string | number>(list: readonly T[], text: string | undefined) =>
  list.find((one) => String(one) === text)

export function lessonFilter(ask: (name: string) => string | undefined): LessonFilter {
  const country = ask('country')?.toUpperCase()
  const found = {
    theme: among(THEMES, ask('theme')),
    goal: among(SYSTEMS, ask('goal')),
    stage: among(STAGES, ask('stage')),
    hazard: among(CRISIS_TYPES, ask('hazard')),
    grade: among(GRADES, ask('grade')),
    country: /^[A-Z]{2}$/.test(country ?? '') ? country : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, held]) => held !== undefined))
}

export const filterTyped = (filter: LessonFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).map(([name, held]) => [name, String(held)]))

/** The address of the list that asks for this. */
export function lessonsHref(filter: LessonFilter, page = 1): string {
  const search = new URLSearchParams(filterTyped(filter))
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? LESSONS : `${LESSONS}?${search}`
}

/** A number of an address; anything else is not found. */
export const wholeNumber = (text: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : missing()
