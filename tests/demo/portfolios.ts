import { decimalsOf } from '#kernel/money.ts'
import type { Work } from '#platform/database/work.ts'
import { createPortfolio, openPortfolio } from '../../src/modules/toolkit/portfolio/record/index.ts'
import {
  decidePortfolio,
  openRun,
  performRun,
  startRun,
} from '../../src/modules/toolkit/portfolio/running/service.ts'
import { addRule, changeSettings } from '../../src/modules/toolkit/portfolio/setup/service.ts'
import { AT_WORK } from './boards.ts'
import type { DemoPortfolio } from './planning.ts'
import { ago, type Cast } from './stage.ts'

/** Chooses a portfolio from a ranked board, within its rules, and decides for the best one. */
export async function seedPortfolio(
  work: Work,
  cast: Cast,
  portfolio: DemoPortfolio,
  boardId: string,
): Promise<string> {
  const { title, currency, budgetName, equity, cap } = portfolio
  const begun = ago(work, portfolio.begun)
  const id = await createPortfolio(begun, cast.lead, {
    title,
    source: { kind: 'board', id: boardId },
    currency,
    costBasis: 'likely',
    budgetMinor: portfolio.budget * 10 ** decimalsOf(currency),
    budgetName,
  })
  await addRule(begun, cast.lead, id, {
    kind: 'equity',
    scope: 'group',
    keys: equity.groups,
    measure: 'percent',
    quantity: equity.percent,
    why: equity.why,
  })
  await addRule(begun, cast.lead, id, {
    kind: 'cap',
    scope: 'theme',
    keys: [cap.theme],
    measure: 'percent',
    quantity: cap.percent,
    why: cap.why,
  })
  const held = await openPortfolio(begun, cast.lead, id)
  await changeSettings(begun, cast.lead, held, { title, costBasis: 'likely', visibility: 'public' })
  await solve(ago(work, portfolio.begun, 60), cast, id)
  if (portfolio.decided)
    await decide(ago(work, portfolio.decided.on), cast, id, portfolio.decided.why)
  return id
}

async function solve(work: Work, cast: Cast, id: string): Promise<void> {
  const options = { timeLimitSeconds: 5, alternatives: 2, entryValues: 0 }
  const number = await startRun(work, cast.lead, id, options)
  const { run } = await openRun(work, cast.lead, id, number)
  await performRun(work, run.id, AT_WORK)
}

async function decide(work: Work, cast: Cast, id: string, why: string): Promise<void> {
  const { version } = await openPortfolio(work, cast.lead, id)
  await decidePortfolio(work, cast.lead, id, { number: 1, choice: 'optimum', why, version })
}
