import { DecisionError } from '../foundation/errors.ts'
import type { Milp, MilpSolution, Solver } from './types.ts'

// The package declares its types as CommonJS, where the loader would be `default.default`; what runs is the ES module.
type Loader = typeof import('highs').default
type Highs = Awaited<ReturnType<Loader>>
type LoadOptions = Parameters<Loader>[0]

/**
 * The HiGHS solver in WebAssembly, loaded at the first solve. It blocks its thread: run it in a worker.
 * It is asked for a gap of exactly 0, where its own default would call 0.01 % optimal.
 *
 * Errors  `solver-failed`
 */
export function highsSolver(load: LoadOptions = {}): Solver {
  let loading: Promise<Highs> | null = null
  return {
    name: 'highs',
    solve: async (milp, { timeLimitSeconds }) => {
      try {
        loading ??= import('highs').then((module) =>
          (module.default as unknown as Loader)({ ...load }),
        )
        return run(await loading, milp, timeLimitSeconds)
      } catch (error) {
        // A WebAssembly instance that ran out of memory stays broken: the next solve starts a new one,
        // with options of its own, since the loader writes into those it is given.
        loading = null
        if (error instanceof DecisionError) throw error
        throw new DecisionError('solver-failed', `the solver failed: ${String(error)}`)
      }
    },
  }
}

function run(highs: Highs, milp: Milp, timeLimitSeconds: number): MilpSolution {
  const model = highs.createModel(modelData(highs, milp))
  try {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      mip_feasibility_tolerance: 1e-9,
      time_limit: timeLimitSeconds,
    })
    model.run()
    const { optimal, infeasible, timeLimit } = highs.constants.modelStatus
    const status = model.getModelStatus()
    if (status === infeasible) return { status: 'infeasible', value: 0, bound: 0, x: null }
    if (status !== optimal && status !== timeLimit)
      throw new DecisionError('solver-failed', `the solver stopped with status ${status}`, {
        status,
      })
    const found =
      model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    const bound = Number(model.info.get('mip_dual_bound'))
    if (!found) return { status: 'unknown', value: 0, bound, x: null }
    return {
      status: status === optimal ? 'optimal' : 'feasible',
      value: model.getObjectiveValue(),
      bound,
      x: Float64Array.from(model.getSolution().colValue),
    }
  } finally {
    model.dispose()
  }
}

/**
 * Each row over the power of two next to its largest figure, which changes no digit: with money in minor units beside
 * counts of projects the solver's absolute tolerances would otherwise mean different things in each row, and it has been
 * seen to call a portfolio optimal that was not.
 */
function scaled({ terms, low, high, name }: Milp['rows'][number]): Milp['rows'][number] {
  const most = terms.reduce((max, [, by]) => Math.max(max, Math.abs(by)), 0)
  let unit = 1
  while (unit < most) unit *= 2
  while (unit / 2 >= most && most > 0) unit /= 2
  return {
    name,
    terms: terms.map(([at, by]) => [at, by / unit]),
    low: low === null ? null : low / unit,
    high: high === null ? null : high / unit,
  }
}

function modelData(highs: Highs, milp: Milp) {
  const { variables } = milp
  const rows = milp.rows.map(scaled)
  const { continuous, integer } = highs.constants.variableType
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) as number) + row.terms.length)
  const terms = rows.flatMap((row) => row.terms)
  return {
    numCols: variables.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: variables.map((variable) => variable.objective),
    colLower: variables.map((variable) => variable.low),
    colUpper: variables.map((variable) => variable.high),
    rowLower: rows.map((row) => row.low ?? -highs.infinity),
    rowUpper: rows.map((row) => row.high ?? highs.infinity),
    integrality: variables.map((variable) => (variable.integer ? integer : continuous)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: variables.length,
      starts,
      indices: terms.map(([variable]) => variable),
      values: terms.map(([, coefficient]) => coefficient),
    },
  }
}
