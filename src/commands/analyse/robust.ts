import {
  type Dominance,
  explainRanking,
  maximumRegret,
  preferenceDominance,
  type Regret,
  rng,
  type SmaaResult,
  type Stability,
  type Stakeholder,
  smaa,
  values,
  weightSet,
  weightStability,
} from '#analysis'
import { type Analysis, type Answer, type Call, type TableRow, wordOf } from './analysis.ts'
import { located } from './located.ts'
import { wholeOption } from './numbers.ts'
import { missingRule } from './rank.ts'
import { namesFrom, sentencesFrom } from './saying.ts'
import { ANYONE, readStakeholders } from './stakeholders.ts'
import { type DecisionTable, readTable } from './table.ts'
import { givenWeights, NO_WEIGHTS } from './weighing.ts'

const SEED = 'c2r'
const SAMPLES = 10_000
const MISSING = ['error', 'median', 'worst'] as const

export const robust: Analysis = {
  does: 'says how sure a ranking is over all weightings that people’s sentences allow, and for whom',
  usage:
    'robust TABLE [--stakeholders PEOPLE.csv] [--samples 10000] [--seed WORD] [--missing RULE]',
  help: [
    'TABLE as for rank. PEOPLE.csv has the columns stakeholder, share, statement; one sentence a row:',
    '  health > jobs = cost     0.2 <= health <= 0.4     health >= 20%     health = 0.3     health / jobs in 1..3',
    'Without it every weighting counts alike. Scores that nobody knows are drawn from the whole range.',
    '',
    `--seed       any word; the same seed gives the same bytes: default ${SEED}`,
    `--samples    weightings drawn: default ${SAMPLES}`,
    `--weights    with them (or a row #weight) the table stability says when the leader changes`,
    `--missing    ${MISSING.join(', ')}: what dominance, regret and stability do with a missing score: default error`,
    '--goalposts  data: as for rank',
    '--table      acceptability: share of weightings in which an action has a rank, with its 95 % half-width;',
    '             dominance: what holds whatever the weights; regret: what a choice can cost at most;',
    '             stability: between which weights the leader stays first',
  ],
  options: {
    ...{ stakeholders: true, samples: true, seed: true, missing: true },
    ...{ weights: true, goalposts: true },
  },
  tables: ['acceptability', 'dominance', 'regret', 'stability'],
  run: robustness,
}

/** What holds for the weightings of one stakeholder, without drawing any. */
type Facts = { readonly id: string; readonly dominance: Dominance; readonly regret: Regret }

async function robustness({ file, options, streams }: Call): Promise<Answer> {
  const missing = missingRule(wordOf(options, 'missing'), MISSING)
  const samples = wholeOption('samples', wordOf(options, 'samples') ?? String(SAMPLES))
  const table = await readTable(file, options, streams, { goalposts: true })
  const { matrix, locate } = table
  const people = wordOf(options, 'stakeholders')
  const criteria = matrix.criteria.map(({ id }) => id)
  const stakeholders =
    people === undefined ? ANYONE : await readStakeholders(people, criteria, options, streams)
  const seed = wordOf(options, 'seed') ?? SEED
  const drawn = await located(locate, () => smaa({ matrix, stakeholders, samples, rng: rng(seed) }))
  for (const { message } of drawn.warnings) streams.note(`warning: ${message}`)
  const open = matrix.cells.flat().filter((cell) => cell === null).length
  const isKnown = open === 0 || missing !== 'error'
  if (!isKnown)
    streams.note(
      `note: ${open} scores are missing, so dominance, regret and stability are left out: say --missing ${MISSING.slice(1).join(' or ')}`,
    )
  const facts = isKnown ? await located(locate, () => factsOf(table, stakeholders, missing)) : []
  const weights = isKnown ? givenWeights(table, options) : null
  if (isKnown && !weights && (options.json === true || wordOf(options, 'table') === 'stability'))
    streams.note(`note: stability is left out: ${NO_WEIGHTS}`)
  const stability = weights
    ? await located(locate, () => weightStability(values(matrix, { missing }), weights))
    : null
  return {
    result: { smaa: drawn, facts, stability },
    tables: {
      acceptability: acceptabilityTable(drawn),
      dominance: dominanceTable(facts),
      regret: regretTable(facts),
      stability: stabilityTable(stability),
    },
    sentences: (t) => {
      const [only] = facts
      const regret = facts.length === 1 && only ? { regret: only.regret } : {}
      const about = { smaa: drawn, ...(stability ? { stability } : {}), ...regret }
      return sentencesFrom(t, namesFrom(matrix), explainRanking(about))
    },
  }
}

function factsOf(
  { matrix }: DecisionTable,
  stakeholders: readonly Stakeholder[],
  missing: (typeof MISSING)[number],
): readonly Facts[] {
  const table = values(matrix, { missing })
  return stakeholders.map(({ id, statements }) => {
    const set = weightSet(table.criteria, statements)
    return { id, dominance: preferenceDominance(table, set), regret: maximumRegret(table, set) }
  })
}

function acceptabilityTable({ m, actions, byStakeholder, ...all }: SmaaResult): TableRow[] {
  const groups = byStakeholder.length > 1 ? byStakeholder : []
  return [
    ['for', 'action', 'rank', 'share', 'half-width'],
    ...[{ ...all, id: 'everybody' }, ...groups].flatMap(({ id, rankAcceptability, halfWidth }) =>
      actions.flatMap((action, i) =>
        actions.map((_, r): TableRow => {
          const at = i * m + r
          return [id, action, r + 1, rankAcceptability[at] ?? 0, halfWidth[at] ?? 0]
        }),
      ),
    ),
  ]
}

const dominanceTable = (facts: readonly Facts[]): TableRow[] => [
  ['for', 'action', 'dominated by'],
  ...facts.flatMap(({ id, dominance: { actions, dominates } }) =>
    actions.map(
      (action, k): TableRow => [
        id,
        action,
        actions.filter((_, i) => dominates[i]?.[k]).join(' | '),
      ],
    ),
  ),
]

const regretTable = (facts: readonly Facts[]): TableRow[] => [
  ['for', 'action', 'regret', 'rival'],
  ...facts.flatMap(({ id, regret: { actions, regret, worst } }) =>
    actions.map((action, i): TableRow => [id, action, regret[i] ?? 0, worst[i]?.rival ?? '']),
  ),
]

const stabilityTable = (stability: Stability | null): TableRow[] => [
  ['criterion', 'weight', 'first from', 'first up to', 'below it', 'above it'],
  ...(stability?.intervals ?? []).map(
    ({ criterion, weight, low, high, below, above }): TableRow => [
      ...[criterion, weight, low, high],
      ...[below ?? '', above ?? ''],
    ],
  ),
]
