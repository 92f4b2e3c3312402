import { decimalsOf } from '#kernel/money.ts'
import type { Work } from '#platform/database/work.ts'
import { createAction } from '../../src/modules/toolkit/actions/record/index.ts'
import type { Move } from '../../src/modules/toolkit/actions/standing/policy.ts'
import { moveAction } from '../../src/modules/toolkit/actions/standing/service.ts'
import type { DemoAction } from './shapes.ts'
import { ago, type Cast, dayFrom } from './stage.ts'

export type Portfolio = {
  readonly currency: string
  readonly actions: readonly DemoAction[]
  /** Days ago when the first was written down. */
  readonly begun: number
  /** The impacts they may address, by `system group`. */
  readonly impacts: ReadonlyMap<string, string>
  /** Proposed, approved and begun one after the other, with a line of history each. */
  readonly stepByStep?: boolean
}

/** What an action went through to be where it is. */
const WAY: Readonly<Record<NonNullable<DemoAction['status']>, readonly Move[]>> = {
  draft: [],
  proposed: ['proposal'],
  approved: ['proposal', 'approval'],
  'in-progress': ['proposal', 'approval', 'start'],
  paused: ['proposal', 'approval', 'start', 'pause'],
  done: ['proposal', 'approval', 'start', 'completion'],
  dropped: ['proposal', 'withdrawal'],
}

/** Writes a city's actions down, those that others need first. Returns their ids by code. */
export async function seedActions(
  work: Work,
  cast: Cast,
  plan: Portfolio,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, action] of inOrder(plan.actions).entries()) {
    const at = ago(work, plan.begun, index)
    const id = await createAction(at, cast.lead, valuesOf(work, action, { plan, ids }))
    ids.set(action.code, id)
    if (plan.stepByStep) await moveOn(work, cast, action, { id, begun: plan.begun, index })
  }
  return ids
}

function inOrder(actions: readonly DemoAction[]): readonly DemoAction[] {
  const left = [...actions]
  const sorted: DemoAction[] = []
  while (left.length > 0) {
    const done = new Set(sorted.map(({ code }) => code))
    const at = left.findIndex(({ needs = [] }) => needs.every((code) => done.has(code)))
    sorted.push(...left.splice(Math.max(at, 0), 1))
  }
  return sorted
}

type Known = { readonly plan: Portfolio; readonly ids: ReadonlyMap<string, string> }

function valuesOf(work: Work, action: DemoAction, { plan, ids }: Known) {
  const idsOf = (codes: readonly string[] = [], from: ReadonlyMap<string, string> = ids) =>
    codes.flatMap((code) => from.get(code) ?? [])
  const { for: groups = {}, cost, from, to } = action
  return {
    code: action.code,
    title: action.title,
    summary: action.summary,
    kind: action.kind,
    theme: action.theme,
    horizon: action.horizon,
    visibility: action.visibility ?? ('public' as const),
    system: action.systems,
    lead: action.lead,
    partners: action.partners,
    place: action.place,
    startsOn: from === undefined ? null : dayFrom(work, from),
    endsOn: to === undefined ? null : dayFrom(work, to),
    ...(cost ? { cost: minorCost(cost, plan.currency), priceYear: priceYear(work) } : {}),
    expectedResult: action.result,
    risks: action.risks,
    legalBasis: action.legal,
    beneficiaries: Object.entries(groups).map(([group, sharePercent]) => ({ group, sharePercent })),
    impacts: idsOf(action.against, plan.impacts),
    dependencies: idsOf(action.needs),
    exclusions: idsOf(action.not),
    ...(plan.stepByStep ? {} : standingOf(action)),
  }
}

/** Where an action stands, written down with it. */
const standingOf = ({ blocked, status }: DemoAction) =>
  blocked
    ? {
        status: 'blocked' as const,
        unblockCondition: blocked.until,
        unblockOwner: blocked.owner,
      }
    : { status }

const priceYear = (work: Work): number => work.now.getUTCFullYear() - 1

function minorCost(cost: readonly [number, number, number], currency: string) {
  const unit = 10 ** decimalsOf(currency)
  const [low, likely, high] = cost
  return { low: low * unit, likely: likely * unit, high: high * unit, currency }
}

type At = { readonly id: string; readonly begun: number; readonly index: number }

async function moveOn(work: Work, cast: Cast, action: DemoAction, at: At): Promise<void> {
  const { blocked, status = 'draft' } = action
  const way = blocked ? WAY.approved : WAY[status]
  // The steps lie between the day it was written down and yesterday.
  const day = (step: number) => Math.max(1, at.begun - Math.ceil((at.begun * step) / 5))
  for (const [step, move] of way.entries())
    await moveAction(ago(work, day(step + 1), at.index), cast.lead, { id: at.id, move })
  if (!blocked) return
  const words = { condition: blocked.until, owner: blocked.owner }
  await moveAction(ago(work, day(4), at.index), cast.lead, { id: at.id, move: 'blockage' }, words)
}
