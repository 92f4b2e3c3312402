import {
  type CascadeInput,
  type Cell,
  type DynamicInput,
  dynamicInoperability,
  type FuzzyMap,
  type FuzzyOptions,
  feedbackLoops,
  fuzzyCognitiveMap,
  influenceDependence,
  inoperability,
  interdependencyFromTable,
  interdependencyIndices,
  interdependencyOrder,
  type LeontiefInput,
  leontief,
  type MapEdge,
  pressResponse,
  type RecoveryInput,
  type RecoveryTimes,
  recovery,
  resilienceFromRecoveryTime,
  rng,
  type StockFlowOptions,
  type StockModel,
  stockFlow,
  type TransactionTable,
  thresholdCascade,
} from '#analysis'
import { type Answers, answer, type Rows } from './answer.ts'

type LoopCase = {
  readonly nodes: number
  readonly edges: readonly MapEdge[] | 'complete'
  readonly limit?: number
  readonly maxLength?: number
}

type PressCase = {
  readonly community: Rows
  readonly strength?: readonly [number, number]
  readonly samples?: number
  readonly seed?: string
}

type FuzzyCase = FuzzyMap & FuzzyOptions & { readonly lambda_?: number }

export const SYSTEM_ANSWERS: Answers = {
  feedbackLoops: answer(({ nodes, edges, ...options }: LoopCase) =>
    feedbackLoops({ nodes, edges: edges === 'complete' ? allPairs(nodes) : edges }, options),
  ),
  influenceDependence: answer(({ matrix }: { matrix: readonly (readonly Cell[])[] }) =>
    influenceDependence(matrix),
  ),
  pressResponse: answer(({ community, seed, ...drawn }: PressCase) => {
    const isDrawn = seed !== undefined || Object.keys(drawn).some((key) => key in DRAWN)
    const options = isDrawn ? { ...drawn, rng: rng(seed ?? 'case') } : {}
    const result = pressResponse({ community }, options)
    return { ...result, ...result.sampled }
  }),
  fuzzyCognitiveMap: answer(({ lambda_ = 1, ...input }: FuzzyCase) =>
    fuzzyCognitiveMap(input, { lambda: lambda_, ...input }),
  ),
  inoperability: answer((input: { interdependency: Rows; perturbation: readonly number[] }) =>
    inoperability(input.interdependency, input.perturbation),
  ),
  interdependencyFromTable: answer((table: TransactionTable) => interdependencyFromTable(table)),
  interdependencyIndices: answer(({ interdependency }: { interdependency: Rows }) =>
    interdependencyIndices(interdependency),
  ),
  interdependencyOrder: answer((input: { interdependency: Rows; order: number }) =>
    interdependencyOrder(input.interdependency, input.order),
  ),
  dynamicInoperability: answer((input: DynamicInput) => {
    const result = dynamicInoperability(input)
    return { ...result, ...atSteps(result.inoperability) }
  }),
  recovery: answer((input: RecoveryInput) => recovery(input)),
  resilienceFromRecoveryTime: answer((input: RecoveryTimes) => resilienceFromRecoveryTime(input)),
  leontief: answer((input: LeontiefInput) => leontief(input)),
  thresholdCascade: answer((input: CascadeInput) => thresholdCascade(input)),
  stockFlow: answer((input: StockModel & StockFlowOptions) => {
    const result = stockFlow(input, input)
    return { ...result, ...result.stocks }
  }),
}

const DRAWN = { strength: true, samples: true }

const allPairs = (nodes: number): MapEdge[] =>
  Array.from({ length: nodes * nodes }, (_, at) => ({
    source: Math.floor(at / nodes),
    target: at % nodes,
  })).filter(({ source, target }) => source !== target)

/** `atStep10`, as cases ask for one state of many. */
const atSteps = (rows: readonly Float64Array[]): Record<string, Float64Array> =>
  Object.fromEntries(rows.map((row, step) => [`atStep${step}`, row]))
