import type { Actor } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { Work } from '#platform/database/work.ts'
import { startCrisis } from '../src/modules/toolkit/crises/index.ts'
import { SECTIONS, type SectionKey } from '../src/modules/toolkit/plan/content/index.ts'
import { createPlan, openDraft, sectionsOf } from '../src/modules/toolkit/plan/record/index.ts'
import { writeSection } from '../src/modules/toolkit/plan/sections/index.ts'
import { decidePortfolio, openPortfolio } from '../src/modules/toolkit/portfolio/index.ts'
import { as } from './house.ts'
import { smallPortfolio, solved, THREE } from './portfolios.ts'

/** A plan of Tamsara for a flood, with a decided portfolio of two actions for 1,000 XOF. */
export async function smallPlan(work: Work, visibility: Visibility = 'public') {
  const more = { visibility }
  const wanted = THREE.map((each) => ({ ...each, more }))
  const { id: portfolioId, amina } = await smallPortfolio(work, wanted, 1000)
  await solved(work, amina, portfolioId)
  const { version } = await openPortfolio(work, amina, portfolioId)
  await decidePortfolio(work, amina, portfolioId, {
    number: 1,
    choice: 'optimum',
    why: 'It serves the most people',
    version,
  })
  const crisisId = await startCrisis(work, amina, {
    title: 'River flood',
    summary: '',
    types: ['flood'],
    startedOn: '2026-01-12',
    phase: 'recovery',
    phaseNames: {},
    geography: 'By the river',
    visibility,
  })
  const id = await createPlan(work, amina, {
    title: 'Tamsara after the flood',
    crisisId,
    lang: 'en',
    from: { kind: 'portfolio', id: portfolioId },
  })
  return { id, amina, portfolioId, crisisId }
}

const BOXES: Partial<Record<SectionKey, Readonly<Record<string, string>>>> = {
  objectives: { 'text-1': 'Nobody lives behind a broken drain', 'kind-1': 'renewal' },
  'recovery-group': {
    'role-1': 'Chair',
    'organisation-1': 'Public works',
    'name-1': 'Dina Kane',
    'agreed-1': 'yes',
    'role-2': 'Voice of the market',
    'organisation-2': 'Market women’s union',
  },
  finance: {
    'source-1': 'City budget',
    'amount-1': '400',
    'currency-1': 'xof',
    'status-1': 'approved',
    'source-2': 'Grant',
    'amount-2': '300',
    'currency-2': 'XOF',
    'status-2': 'applied',
  },
  heard: {
    'who-1': 'Waste pickers of the north gate',
    'how-1': 'An evening at the depot',
    'people-1': '4',
    'when-1': '2026-02-10',
    'changed-1': 'The depot stays where it is',
  },
  monitoring: {
    'indicator-1': 'Homes behind a working drain',
    'unit-1': 'homes',
    'baseline-1': '120',
    'target-1': '900',
    'period-1': 'every quarter',
    'owner-1': 'Public works',
    'disaggregation-1': 'district',
  },
}

export async function fill(
  work: Work,
  actor: Actor,
  [planId, key]: readonly [planId: string, key: SectionKey],
  typed: Partial<Parameters<typeof writeSection>[3]> = {},
): Promise<void> {
  const sections = await sectionsOf(work, planId)
  await writeSection(
    work,
    actor,
    { planId, key },
    {
      version: sections.find((each) => each.key === key)?.version ?? 0,
      state: 'filled',
      reason: '',
      text: key === 'vision' ? 'A city that keeps its feet dry.\n\n- and **cool**' : '',
      begun: undefined,
      boxes: BOXES[key] ?? {},
      ...typed,
    },
  )
}

/** Fills every section; the renewal group honestly says "not yet". */
export async function fillAll(work: Work, actor: Actor, planId: string): Promise<void> {
  for (const key of SECTIONS)
    await fill(
      work,
      actor,
      [planId, key],
      key === 'renewal-group'
        ? { state: 'not-yet', reason: 'its members meet in April for the first time' }
        : {},
    )
}

/** A plan that is ready to be published. */
export async function readyPlan(work: Work) {
  const plan = await smallPlan(work)
  await fillAll(work, plan.amina, plan.id)
  return plan
}

export const versionOf = async (work: Work, id: string): Promise<number> =>
  (await openDraft(work, await as(work, 'amina'), id)).version
