import type { CountedVote } from './ballots.ts'
import { fractionNumber, greatestCommonDivisor } from './fraction.ts'

/** What one supporter pays at most, exactly: `rest / (people · denominator)`. */
export interface Payment {
  project: number
  rest: bigint
  people: bigint
  denominator: bigint
}

/**
 * What each bloc has left per person, exactly and as a near number.
 *
 * Exact amounts are whole numbers over one common denominator, which grows when a project is bought; a bloc's amount is
 * brought up to date only when it is needed. The near numbers are off by less than a part in 10¹² of the endowment; they
 * say which comparisons are clear, and only the unclear ones are made in whole numbers.
 */
export class Purses {
  readonly near: Float64Array
  readonly #counted: CountedVote
  readonly #exact: bigint[]
  /** The denominator each bloc's amount is written over. */
  readonly #over: bigint[]
  #denominator: bigint
  readonly #unclear: number

  /** Everybody starts with `total` / people. */
  constructor(counted: CountedVote, total: bigint) {
    this.#counted = counted
    this.#denominator = BigInt(counted.people)
    const endowment = Number(total) / counted.people
    this.near = new Float64Array(counted.blocs.length).fill(endowment)
    this.#exact = counted.blocs.map(() => total)
    this.#over = counted.blocs.map(() => this.#denominator)
    this.#unclear = endowment * 1e-9
  }

  get denominator(): bigint {
    return this.#denominator
  }

  exact(bloc: number): bigint {
    const over = this.#over[bloc] as bigint
    const amount = this.#exact[bloc] as bigint
    if (over === this.#denominator) return amount
    const current = amount * (this.#denominator / over)
    this.#exact[bloc] = current
    this.#over[bloc] = this.#denominator
    return current
  }

  /** The largest payment, nearly: raised until those who cannot pay it give all they have. Infinity: too poor. */
  nearPayment(project: number): number {
    const { blocs, supporters, cost } = this.#counted
    const paying = supporters[project] as number[]
    let payment = 0
    for (;;) {
      let rest = cost[project] as number
      let people = 0
      for (const bloc of paying) {
        const purse = this.near[bloc] as number
        const size = (blocs[bloc] as { people: number }).people
        if (purse < payment) rest -= size * purse
        else people += size
      }
      if (people === 0) return Infinity
      const raised = rest / people
      if (raised <= payment * (1 + 1e-15)) return payment
      payment = raised
    }
  }

  /** The same in whole numbers; null when the supporters together cannot pay. */
  exactPayment(project: number, near: number): Payment | null {
    const { blocs, supporters, cost } = this.#counted
    const size = (bloc: number) => BigInt((blocs[bloc] as { people: number }).people)
    let rest = BigInt(cost[project] as number) * this.#denominator
    let people = 0n
    let open: number[] = []
    for (const bloc of supporters[project] as number[]) {
      const over = (this.near[bloc] as number) - near
      if (over < -this.#unclear) rest -= this.exact(bloc) * size(bloc)
      else people += size(bloc)
      if (Math.abs(over) <= this.#unclear) open.push(bloc)
    }
    for (;;) {
      const poor = open.filter((bloc) => this.exact(bloc) * people < rest)
      if (poor.length === 0) break
      for (const bloc of poor) {
        rest -= this.exact(bloc) * size(bloc)
        people -= size(bloc)
      }
      open = open.filter((bloc) => !poor.includes(bloc))
    }
    return people > 0n ? { project, rest, people, denominator: this.#denominator } : null
  }

  /** Takes the money. */
  pay({ project, rest, people }: Payment): void {
    const factor = people / greatestCommonDivisor(rest % people, people)
    const each = (rest * factor) / people
    this.#denominator *= factor
    for (const bloc of this.#counted.supporters[project] as number[]) {
      const left = this.exact(bloc) - each
      this.#exact[bloc] = left > 0n ? left : 0n
      this.near[bloc] = fractionNumber(this.#exact[bloc] as bigint, this.#denominator)
    }
  }
}
