import type { Actor } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { type ActionValues, createAction } from '../src/modules/toolkit/actions/index.ts'
import {
  createPortfolio,
  openPortfolio,
  performRun,
  setActions,
  startRun,
} from '../src/modules/toolkit/portfolio/index.ts'
import type { RunResult } from '../src/modules/toolkit/portfolio/problem/index.ts'
import { findRun } from '../src/modules/toolkit/portfolio/running/queries.ts'
import { as } from './house.ts'

export const OPTIONS = { timeLimitSeconds: 10, alternatives: 1, entryValues: 2 }
export const LAST = { last: true, signal: new AbortController().signal }

export type Wanted = {
  readonly title: string
  readonly cost: number | null
  readonly value: number
  readonly more?: Partial<ActionValues>
}

export async function addAction(
  work: Work,
  actor: Actor,
  wanted: Wanted,
  currency = 'XOF',
): Promise<string> {
  const { title, cost, more } = wanted
  return createAction(work, actor, {
    title,
    kind: 'recovery',
    theme: 'mobility',
    horizon: 'months-3-12',
    visibility: 'city',
    status: 'proposed',
    cost: cost === null ? null : { low: cost, likely: cost, high: cost * 2, currency },
    ...more,
  })
}

/** A portfolio of Tamsara with values by hand and one budget. */
export async function smallPortfolio(
  work: Work,
  wanted: readonly Wanted[],
  budget: number,
  currency = 'XOF',
) {
  const amina = await as(work, 'amina')
  const ids: string[] = []
  for (const each of wanted) ids.push(await addAction(work, amina, each, currency))
  const id = await createPortfolio(work, amina, {
    title: 'After the flood',
    source: { kind: 'manual', id: null },
    currency,
    costBasis: 'likely',
    budgetMinor: budget,
    budgetName: 'City budget',
  })
  const { version } = await openPortfolio(work, amina, id)
  const rows = ids.map((actionId, at) => ({
    actionId,
    value: wanted[at]?.value ?? null,
    include: null,
  }))
  await setActions(work, amina, { id, version }, rows)
  return { id, ids, amina }
}

export async function solved(work: Work, actor: Actor, id: string): Promise<RunResult> {
  const number = await startRun(work, actor, id, OPTIONS)
  const run = await findRun(work, id, number)
  await performRun(work, run?.id ?? '', LAST)
  const done = await findRun(work, id, number)
  if (!done?.result) throw new Error(`no answer: ${done?.error}`)
  return done.result
}

export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'taken',
    (error: Refusal) => `${error.kind} ${error.key}`,
  )

export const THREE: readonly Wanted[] = [
  { title: 'Drains', cost: 600, value: 60 },
  { title: 'Clinic', cost: 500, value: 45 },
  { title: 'Market', cost: 500, value: 45 },
]
