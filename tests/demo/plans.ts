import type { Work } from '#platform/database/work.ts'
import type { SectionKey } from '../../src/modules/toolkit/plan/content/index.ts'
import {
  changePlan,
  publishPlan,
  recordAdoption,
} from '../../src/modules/toolkit/plan/publishing/service.ts'
import { createPlan, openDraft } from '../../src/modules/toolkit/plan/record/index.ts'
import { openSection, writeSection } from '../../src/modules/toolkit/plan/sections/service.ts'
import type { DemoPlan, Section } from './planning.ts'
import { ago, type Cast, dayFrom } from './stage.ts'

type Around = {
  readonly crisisId: string
  readonly boardId?: string | undefined
  readonly portfolioId?: string | undefined
}

type Boxes = Readonly<Record<string, string>>
type Written = { readonly text: string; readonly notYet: string; readonly boxes: Boxes }

/** Writes a framework section by section, and publishes it where its city did. */
export async function seedPlan(
  work: Work,
  cast: Cast,
  plan: DemoPlan,
  around: Around,
): Promise<void> {
  const { title, lang, begun } = plan
  const source = plan.from === 'portfolio' ? around.portfolioId : around.boardId
  const from = plan.from && source ? { kind: plan.from, id: source } : null
  const id = await createPlan(ago(work, begun), cast.lead, {
    title,
    lang,
    from,
    crisisId: around.crisisId,
  })
  for (const [at, [key, written]] of sectionsOf(work, plan).entries())
    await write(ago(work, begun - 1, at * 25), cast, { id, key, written })
  const shown = ago(work, begun - 1, 300)
  const { version } = await openDraft(shown, cast.lead, id)
  await changePlan(shown, cast.lead, { id, version }, { title, lang, visibility: 'public' })
  await settle(work, cast, id, plan)
}

async function settle(work: Work, cast: Cast, id: string, plan: DemoPlan): Promise<void> {
  const { published, adopted } = plan
  if (published === undefined) return
  const at = ago(work, published)
  const { version } = await openDraft(at, cast.lead, id)
  await publishPlan(at, cast.lead, { id, version }, '')
  if (!adopted) return
  await recordAdoption(ago(work, adopted.on - 1), cast.lead, id, {
    versionNumber: 1,
    adoptedBy: adopted.by,
    adoptedOn: dayFrom(work, -adopted.on),
    decisionNumber: adopted.number,
    note: adopted.note,
  })
}

type Place = { readonly id: string; readonly key: SectionKey; readonly written: Written }

async function write(work: Work, cast: Cast, { id, key, written }: Place): Promise<void> {
  const { section } = await openSection(work, cast.lead, id, key)
  const { text, notYet, boxes } = written
  await writeSection(
    work,
    cast.lead,
    { planId: id, key },
    {
      version: section.version,
      state: notYet === '' ? 'filled' : 'not-yet',
      reason: notYet,
      text,
      begun: new Date(work.now.getTime() - 11 * 60_000).toISOString(),
      boxes,
    },
  )
}

/** The sections that were written, with their rows as the numbered boxes of the form. */
function sectionsOf(work: Work, plan: DemoPlan): readonly (readonly [SectionKey, Written])[] {
  const { currency } = plan
  return [
    ...written('vision', plan.vision, () => []),
    ...written('objectives', plan.objectives, ([text, kind]) => [
      ['text', text],
      ['kind', kind],
    ]),
    ...written('recovery-group', plan.recoveryGroup, memberBoxes),
    ...written('renewal-group', plan.renewalGroup, memberBoxes),
    ...written('situation', plan.situation, () => []),
    ...written('portfolio', plan.portfolio, () => []),
    ...written('finance', plan.finance, ([source, amount, status]) => [
      ['source', source],
      ['amount', String(amount)],
      ['currency', currency],
      ['status', status],
    ]),
    ...written('heard', plan.heard, ({ who, how, people, on, changed }) => [
      ['who', who],
      ['how', how],
      ['people', people === undefined ? '' : String(people)],
      ['when', dayFrom(work, -on)],
      ['changed', changed],
    ]),
    ...written('monitoring', plan.monitoring, (row) =>
      INDICATOR.map((name, at) => [name, row[at] ?? '']),
    ),
  ]
}

const INDICATOR = [
  'indicator',
  'unit',
  'baseline',
  'target',
  'period',
  'owner',
  'disaggregation',
] as const

type Pairs = readonly (readonly [name: string, text: string])[]

const memberBoxes = ([role, organisation, name]: readonly [string, string, string?]): Pairs => [
  ['role', role],
  ['organisation', organisation],
  ...(name === undefined
    ? []
    : ([
        ['name', name],
        ['agreed', 'yes'],
      ] as const)),
]

function written<Row>(
  key: SectionKey,
  section: Section<readonly Row[]> | undefined,
  pairsOf: (row: Row) => Pairs,
): readonly (readonly [SectionKey, Written])[] {
  if (!section) return []
  if ('notYet' in section) return [[key, { text: '', notYet: section.notYet, boxes: {} }]]
  const boxes = (section.rows ?? []).flatMap((row, at) =>
    pairsOf(row).map(([name, text]) => [`${name}-${at + 1}`, text] as const),
  )
  return [[key, { text: section.text, notYet: '', boxes: Object.fromEntries(boxes) }]]
}
