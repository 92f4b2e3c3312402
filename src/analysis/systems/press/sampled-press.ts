import { DecisionError } from '../../foundation/errors.ts'
import { wilsonHalfWidth } from '../../robustness/wilson.ts'
import type { Rng } from '../../types.ts'
import { type Dense, rowsOf } from '../linear/dense.ts'
import { spectralAbscissa } from '../linear/eigenvalues.ts'
import { determinant, factorise, inverse, luRoom } from '../linear/lu.ts'
import type { PressWord } from '../types.ts'
import type { Community } from './community.ts'
import { feltOf, isPlainlyStable } from './reach.ts'

/** Shares over the stable systems, `[i][j]`: what i does after a lasting push up on j. */
export interface SampledPress {
  positiveShare: Float64Array[]
  negativeShare: Float64Array[]
  /** Wilson 95 % half-width of the positive share. */
  halfWidth: Float64Array[]
  words: PressWord[][]
  /** Systems drawn, and those of them that are stable. */
  samples: number
  accepted: number
  /** Share that is stable, with its half-width: when it is low the map itself is unlikely to be at rest. */
  acceptance: number
  acceptanceHalfWidth: number
}

/** Draws strengths, keeps the systems that come to rest, and counts the signs of their answers. */
export class PressRun {
  samples = 0
  accepted = 0
  readonly #community: Community
  readonly #strength: readonly [number, number]
  readonly #random: Rng
  readonly #felt: Uint8Array | null
  readonly #system: Dense
  readonly #negated: Dense
  readonly #room: ReturnType<typeof luRoom>
  readonly #answers: Float64Array
  readonly #up: Float64Array
  readonly #down: Float64Array

  constructor(community: Community, strength: readonly [number, number], random: Rng) {
    const { n } = community.signs
    this.#community = community
    this.#strength = strength
    this.#random = random
    this.#felt = feltOf(community)
    this.#system = { n, data: new Float64Array(n * n) }
    this.#negated = { n, data: new Float64Array(n * n) }
    this.#room = luRoom(n)
    this.#answers = new Float64Array(n * n)
    this.#up = new Float64Array(n * n)
    this.#down = new Float64Array(n * n)
  }

  draw(count: number): void {
    this.samples += count
    for (let k = 0; k < count; k++) {
      this.#redraw()
      if (!this.#isStable()) continue
      this.accepted++
      this.#tally()
    }
  }

  #redraw(): void {
    const [low, high] = this.#strength
    const { data } = this.#system
    const random = this.#random
    for (const { at, sign, confidence } of this.#community.effects) {
      const strength = low + (high - low) * random.next()
      const turned = sign === 0 && random.next() < 0.5 ? -strength : strength
      const isThere = confidence >= 1 || random.next() < confidence
      data[at] = isThere ? (sign < 0 ? -strength : turned) : 0
    }
    for (let at = 0; at < data.length; at++) this.#negated.data[at] = 0 - (data[at] as number)
  }

  /** All eigenvalues left of the axis; −A then has a positive determinant, which is cheaper to ask first. */
  #isStable(): boolean {
    const lu = factorise(this.#negated, this.#room)
    if (lu.sign === 0 || determinant(lu) <= 0) return false
    return isPlainlyStable(this.#system) || spectralAbscissa(this.#system) < 0
  }

  #tally(): void {
    inverse(this.#room, this.#answers)
    for (let at = 0; at < this.#answers.length; at++) {
      if (this.#felt?.[at] !== 1) continue
      const answer = this.#answers[at] as number
      if (answer > 0) this.#up[at] = (this.#up[at] as number) + 1
      else if (answer < 0) this.#down[at] = (this.#down[at] as number) + 1
    }
  }

  /** Errors: `no-stable-system`. */
  result(): SampledPress {
    const { samples, accepted } = this
    if (accepted === 0)
      throw new DecisionError('no-stable-system', 'no system drawn from this map comes to rest', {
        samples,
      })
    const { n } = this.#system
    const table = (of: (at: number) => number): Float64Array[] =>
      rowsOf({ n, data: Float64Array.from({ length: n * n }, (_, at) => of(at)) })
    const share = (hits: Float64Array) => (at: number) => (hits[at] as number) / accepted
    const word = (at: number) => wordOf(share(this.#up)(at), share(this.#down)(at))
    return {
      positiveShare: table(share(this.#up)),
      negativeShare: table(share(this.#down)),
      halfWidth: table((at) => wilsonHalfWidth(this.#up[at] as number, accepted)),
      words: Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => word(i * n + j)),
      ),
      samples,
      accepted,
      acceptance: accepted / samples,
      acceptanceHalfWidth: wilsonHalfWidth(accepted, samples),
    }
  }
}

function wordOf(up: number, down: number): PressWord {
  if (up === 0 && down === 0) return 'no-effect'
  if (up >= 0.9) return 'rises'
  if (up >= 0.6) return 'probably-rises'
  if (down >= 0.9) return 'falls'
  return down >= 0.6 ? 'probably-falls' : 'cannot-be-told'
}
