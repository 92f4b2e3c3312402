import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import { provenance } from '../foundation/provenance.ts'
import { weightedScores } from '../ranking/weighted-sum.ts'
import type { Rng, Stakeholder, Warning, WeightSet } from '../types.ts'
import { type TableDraws, tableDraws } from '../values/table-draws.ts'
import { weightSet } from '../weights/weight-set.ts'
import { confidenceFactors } from './confidence.ts'
import { drawnTables } from './drawn-tables.ts'
import { Mixing } from './mixing.ts'
import { holisticAcceptability, Tally } from './tally.ts'
import type { SmaaInput, SmaaProgress, SmaaResult } from './types.ts'

const DEFAULT_SAMPLES = 10_000
/** Above this many actions the pairwise table costs more than everything else together. */
const PAIRWISE_LIMIT = 100
/** Multiplications spent on confidence factors. */
const CONFIDENCE_WORK = 1e8

/**
 * SMAA-2: draws weightings from what each stakeholder said, and scores from their ranges, and counts who gets which rank.
 *
 * Stakeholders are visited in proportion to their shares, to within one sample. The seed alone decides every draw: the
 * first 10,000 of 20,000 samples are those of a run of 10,000.
 *
 * Shapes   m×m results are row-major, `[i * m + (r − 1)]`
 * Returns  every share with its Wilson 95 % half-width; at N = 10,000 at most 0.0098
 * Errors   those of the table and of `weightSet`, the latter with `detail.stakeholder`
 * Source   Lahdelma & Salminen 2001; Tervonen & Figueira 2008
 */
export function smaa(input: SmaaInput): SmaaResult {
  const steps = smaaSteps(input, input.samples ?? DEFAULT_SAMPLES)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/**
 * The same in chunks, for progress and cancelling: stop asking and nothing more is computed.
 * At the end it yields once with `complete`; `next('double')` then goes on to twice the samples.
 */
export function* smaaSteps(
  input: SmaaInput,
  chunk = 1000,
): Generator<SmaaProgress, SmaaResult, 'double' | undefined> {
  const run = new Run(input)
  let target = wholeSamples(input.samples ?? DEFAULT_SAMPLES)
  for (;;) {
    while (run.samples < target) {
      run.draw(Math.min(Math.max(1, chunk), target - run.samples))
      if (run.samples < target) yield run.progress(target)
    }
    const answer = yield run.progress(target)
    if (answer !== 'double') return run.result()
    target *= 2
  }
}

function wholeSamples(samples: number): number {
  if (Number.isInteger(samples) && samples > 0) return samples
  throw new DecisionError('out-of-domain', 'samples must be a whole number above 0', { samples })
}

/** Above it a walk has not been everywhere yet: draw more. */
const MOST_R_HAT = 1.05

class Run {
  samples = 0
  readonly #input: SmaaInput
  readonly #table: TableDraws
  readonly #sources: WeightSource[]
  readonly #tally: Tally
  readonly #pairwise: boolean
  readonly #scoreStream: Rng
  readonly #scores: Float64Array
  readonly #turns: Float64Array

  constructor(input: SmaaInput) {
    this.#input = input
    this.#table = tableDraws(input.matrix)
    const criteria = input.matrix.criteria.map((criterion) => criterion.id)
    this.#sources = weightSources(input.stakeholders, criteria, input.rng)
    this.#turns = new Float64Array(this.#sources.length)
    const { m, n } = this.#table
    this.#pairwise = input.pairwise ?? m <= PAIRWISE_LIMIT
    this.#tally = new Tally({ m, n, groups: this.#sources.length, pairwise: this.#pairwise })
    this.#scoreStream = input.rng.fork('scores')
    this.#scores = new Float64Array(m)
  }

  draw(count: number): void {
    const table = this.#table
    for (let k = 0; k < count; k++) {
      const group = this.#nextGroup()
      const { set, stream, mixing } = this.#sources[group] as WeightSource
      const weights = set.sample(stream)
      mixing?.add(weights)
      if (table.uncertain > 0) table.redraw(this.#scoreStream)
      this.#tally.add(group, weights, weightedScores(table, weights, this.#scores))
    }
    this.samples += count
  }

  /** Whoever is furthest behind their share: every prefix of the run is split as evenly as whole samples allow. */
  #nextGroup(): number {
    const done = this.#turns.reduce((sum, turns) => sum + turns, 0) + 1
    let at = 0
    let most = -Infinity
    this.#sources.forEach(({ share }, group) => {
      const behind = share * done - (this.#turns[group] as number)
      if (behind > most + 1e-9) {
        most = behind
        at = group
      }
    })
    this.#turns[at] = (this.#turns[at] as number) + 1
    return at
  }

  progress(target: number): SmaaProgress {
    const { samples } = this
    return { samples, target, complete: samples >= target, snapshot: () => this.result() }
  }

  result(): SmaaResult {
    const { matrix, stakeholders, rng } = this.#input
    const { m, n } = this.#table
    const overall = this.#tally.overall()
    const central = this.#tally.centralWeights()
    const confidence = this.#confidence(central)
    return {
      m,
      n,
      actions: [...matrix.actions],
      criteria: matrix.criteria.map((criterion) => criterion.id),
      ...overall,
      centralWeights: central,
      ...confidence,
      pairwise: this.#tally.pairwise(),
      holistic: holisticAcceptability(overall.rankAcceptability, m),
      byStakeholder: this.#sources.map(({ id, share }, at) => ({
        id,
        share,
        ...this.#tally.group(at),
      })),
      warnings: [...this.#table.warnings, ...this.#remarks(confidence.confidenceSamples)],
      provenance: provenance(
        'smaa',
        { matrix, stakeholders },
        {
          samples: this.samples,
          pairwise: this.#pairwise,
          samplers: this.#sources.map(({ set }) => set.sampler),
          holistic: 'rankOrderCentroid',
        },
        rng,
      ),
    }
  }

  #confidence(central: readonly (Float64Array | null)[]) {
    const { m, n, uncertain } = this.#table
    const firsts = central.filter((weights) => weights !== null).length
    const affordable = Math.max(100, Math.floor(CONFIDENCE_WORK / (m * n * Math.max(1, firsts))))
    const count = uncertain === 0 ? 1 : Math.min(this.samples, affordable)
    const stream = this.#input.rng.fork('confidence')
    return {
      confidence: confidenceFactors(central, drawnTables(this.#input.matrix, stream, count)),
      confidenceSamples: count,
    }
  }

  #remarks(confidenceSamples: number): Warning[] {
    const remarks: Warning[] = []
    if (!this.#pairwise)
      remarks.push({
        code: 'pairwise-omitted',
        message: `pairwise shares are left out above ${PAIRWISE_LIMIT} actions`,
      })
    if (this.#table.uncertain > 0 && confidenceSamples < this.samples)
      remarks.push({
        code: 'confidence-reduced',
        message: `confidence factors rest on ${confidenceSamples} draws`,
        count: confidenceSamples,
      })
    return [...remarks, ...this.#unmixed()]
  }

  #unmixed(): Warning[] {
    return this.#sources.flatMap(({ id: stakeholder, mixing }): Warning[] => {
      const rHat = mixing?.rHat() ?? 1
      if (rHat <= MOST_R_HAT) return []
      const message = `the weights of ${stakeholder} were not drawn evenly (R̂ ${rHat.toFixed(2)})`
      return [{ code: 'walk-not-mixed', message, at: { stakeholder }, count: rHat }]
    })
  }
}

interface WeightSource {
  id: string
  share: number
  set: WeightSet
  stream: Rng
  /** Only of a walk: other draws owe nothing to the one before. */
  mixing: Mixing | null
}

function weightSources(
  stakeholders: readonly Stakeholder[],
  criteria: readonly string[],
  random: Rng,
): WeightSource[] {
  indexNames(
    stakeholders.map((stakeholder) => stakeholder.id),
    'stakeholder',
  )
  const total = stakeholders.reduce((sum, { share }) => sum + share, 0)
  const wrong = stakeholders.find(({ share }) => !(share >= 0 && Number.isFinite(share)))
  if (wrong || total <= 0)
    throw new DecisionError('zero-weights', 'shares must be 0 or more, and not all 0', {
      stakeholder: wrong?.id,
    })
  return stakeholders.map(({ id, share, statements }) => {
    const set = namedSet(id, criteria, statements)
    const stream = random.fork(`weights:${id}`)
    const mixing = set.sampler === 'hit-and-run' ? new Mixing(criteria.length) : null
    return { id, share: share / total, set, stream, mixing }
  })
}

function namedSet(
  stakeholder: string,
  criteria: readonly string[],
  statements: Stakeholder['statements'],
): WeightSet {
  try {
    return weightSet(criteria, statements)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    throw new DecisionError(error.code, error.message, { ...error.detail, stakeholder })
  }
}
