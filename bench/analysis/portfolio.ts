import { highsSolver, type PortfolioProblem, selectPortfolio } from '#analysis'
import { compare, promise, type Row } from '../rows.ts'
import type { NpmPeers } from './npm-peers.ts'
import { asText, asYalpsModel } from './portfolio-peers.ts'
import { broken, PROJECTS, someProblem } from './portfolio-problem.ts'
import { takeTurns, timed } from './turns.ts'

const MOST_MS = 1_000
const PATIENCE_SECONDS = 20
const NAME = `portfolio of ${PROJECTS} projects under 70 rules`

type Loader = typeof import('highs').default

const solver = highsSolver()

const solve = (problem: PortfolioProblem) =>
  selectPortfolio(problem, solver, { prices: 'none', timeLimitSeconds: PATIENCE_SECONDS })

/** Every turn is another problem, solved by us and by a bare call of the same solver on its own model. */
export async function measurePortfolio(turns: number): Promise<readonly Row[]> {
  const first = await timed(() => solve(someProblem('first')))
  const load = (await import('highs')).default as unknown as Loader
  const bare = await load()
  const peer = async (turn: number) => {
    const { answer, seconds } = await timed(() =>
      bare.solve(asText(someProblem(`turn ${turn}`)), {
        mip_rel_gap: 0,
        mip_abs_gap: 0,
        time_limit: PATIENCE_SECONDS,
        output_flag: false,
      }),
    )
    return { seconds, status: answer.Status, value: answer.ObjectiveValue }
  }
  const { row, mine, theirs } = await takeTurns({
    measure: `${NAME}, warm`,
    turns,
    ours: (turn) => solve(someProblem(`turn ${turn}`)),
    peer: { name: 'bare highs, same problem', run: peer },
    most: MOST_MS,
  })
  const different = mine.filter(({ status, value }, turn) => {
    const other = theirs[turn]
    const same = other && Math.abs(value - other.value) <= 1e-6 * Math.abs(value)
    return status !== 'optimal' || other?.status !== 'Optimal' || !same
  })
  const rulesBroken = mine.flatMap(({ chosen }, turn) =>
    broken(someProblem(`turn ${turn}`), new Set(chosen)),
  )
  return [
    row,
    promise(
      'the portfolio’s optimum equals the bare solver’s',
      turns,
      different.length,
      'problems',
    ),
    promise('the chosen portfolio keeps every rule', turns * 70, rulesBroken.length, 'rules'),
    compare({
      measure: `${NAME}, first solve of a process`,
      unit: 'ms',
      ours: [1000 * first.seconds],
    }),
  ]
}

/** What a solver in plain JavaScript finds in 20 seconds, beside the optimum: shown, not claimed. */
export async function measureYalps({ yalps }: NpmPeers) {
  if (!yalps) return { rows: [], notes: ['npm yalps could not be fetched'] }
  const problem = someProblem('turn 0')
  const mine = await timed(() => solve(problem))
  const other = await timed(() =>
    yalps.solve(asYalpsModel(problem), { timeout: 1000 * PATIENCE_SECONDS }),
  )
  const { status, result } = other.answer
  const name = `npm yalps ${yalps.version}: ${status}`
  const found = Number.isFinite(result) ? `a value of ${result}` : 'no portfolio'
  const row = compare({
    measure: `${NAME}, one of them`,
    unit: 'ms',
    ours: [1000 * mine.seconds],
    peer: { name, figures: [1000 * other.seconds] },
  })
  const note = `npm yalps ended as ${status} with ${found}; the optimum is ${mine.answer.value}`
  return { rows: [row], notes: [note] }
}
