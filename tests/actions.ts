import { Refusal } from '#kernel/refusals.ts'
import type { ActionValues } from '../src/modules/toolkit/actions/record/index.ts'

/** An action with no more than it must say. */
export const SHADE: ActionValues = {
  title: 'Shade at forty bus stops',
  kind: 'renewal',
  theme: 'climate-resilience',
  horizon: 'months-3-12',
  visibility: 'city',
}

/** How an attempt was refused: kind, sentence and field; `none` when it went through. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act
    return 'none'
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.key} ${error.field ?? ''}`.trim()
    throw error
  }
}
