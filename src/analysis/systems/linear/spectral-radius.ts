import { arrowsOf, components } from './components.ts'
import { type Dense, timesVector } from './dense.ts'
import { factorise, luRoom, solve } from './lu.ts'

/**
 * Spectral radius of a matrix without negative entries.
 *
 * Formula  each strongly connected block is irreducible: its radius lies between the least and the greatest (Ax)_i/x_i of
 *          any positive x (Collatz & Wielandt). Powers of A + s·I close in on it; a block on which they are slow is
 *          finished by Noda's iteration, whose upper bounds fall quadratically
 * Returns  the greatest over blocks; relative error about 1e−13
 * Source   Collatz 1942; Noda 1971
 */
export function spectralRadius(matrix: Dense): number {
  const blocks = irreducibleBlocks(matrix)
  return blocks.reduce((most, block) => Math.max(most, blockRadius(block)), 0)
}

function irreducibleBlocks(matrix: Dense): Dense[] {
  const { of, count } = components(arrowsOf(matrix))
  if (count === 1) return [matrix]
  const members = Array.from({ length: count }, (): number[] => [])
  for (const [i, block] of of.entries()) members[block]?.push(i)
  return members.map((held) => part(matrix, held))
}

function part({ n, data }: Dense, held: readonly number[]): Dense {
  const size = held.length
  const entry = (_: unknown, at: number) =>
    data[(held[Math.floor(at / size)] as number) * n + (held[at % size] as number)] as number
  return { n: size, data: Float64Array.from({ length: size * size }, entry) }
}

const POWER_STEPS = 60
const NODA_STEPS = 40
const CLOSE = 1e-14

interface Bracket {
  low: number
  high: number
}

function blockRadius(block: Dense): number {
  if (block.n === 1) return block.data[0] as number
  const x = new Float64Array(block.n).fill(1)
  const y = new Float64Array(block.n)
  let bracket = ratios(block, x, y)
  for (let step = 0; step < POWER_STEPS && isOpen(bracket); step++) {
    // The shift keeps a cycle from turning for ever.
    const shift = bracket.high / 2
    for (let i = 0; i < block.n; i++) x[i] = (y[i] as number) + shift * (x[i] as number)
    normalise(x)
    bracket = ratios(block, x, y)
  }
  return isOpen(bracket) ? byNoda(block, x, bracket) : (bracket.low + bracket.high) / 2
}

const isOpen = ({ low, high }: Bracket): boolean => high - low > CLOSE * high

/** Least and greatest (Ax)_i/x_i; y is left holding A·x. */
function ratios(block: Dense, x: Float64Array, y: Float64Array): Bracket {
  timesVector(block, x, y)
  let low = Infinity
  let high = 0
  for (let i = 0; i < block.n; i++) {
    const ratio = (y[i] as number) / (x[i] as number)
    if (ratio < low) low = ratio
    if (ratio > high) high = ratio
  }
  return { low, high }
}

function normalise(x: Float64Array): void {
  const most = x.reduce((a, b) => Math.max(a, b), 0)
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) / most
}

function byNoda(block: Dense, x: Float64Array, start: Bracket): number {
  const room = luRoom(block.n)
  const shifted = { n: block.n, data: new Float64Array(block.n ** 2) }
  const z = new Float64Array(block.n)
  let bracket = start
  for (let step = 0; step < NODA_STEPS && isOpen(bracket); step++) {
    const lu = factorise(shiftedFrom(block, bracket.high, shifted), room)
    if (lu.sign === 0) return bracket.high
    solve(lu, x, z)
    // (high·I − A)⁻¹x is positive above the radius; when rounding says otherwise the bracket is as close as it gets.
    if (z.some((value) => !(value > 0 && Number.isFinite(value)))) return bracket.high
    const next = narrowed(bracket.high, x, z)
    if (next.high >= bracket.high) return bracket.high
    bracket = next
    x.set(z)
    normalise(x)
  }
  return bracket.high
}

/** λ·I − A. */
function shiftedFrom({ n, data }: Dense, by: number, into: Dense): Dense {
  for (let at = 0; at < n * n; at++) into.data[at] = 0 - (data[at] as number)
  for (let i = 0; i < n; i++) into.data[i * n + i] = by + (into.data[i * n + i] as number)
  return into
}

/** Az/z from z = (high·I − A)⁻¹x, without another product: Az = high·z − x. */
function narrowed(high: number, x: Float64Array, z: Float64Array): Bracket {
  let least = Infinity
  let most = 0
  for (let i = 0; i < x.length; i++) {
    const ratio = (x[i] as number) / (z[i] as number)
    if (ratio < least) least = ratio
    if (ratio > most) most = ratio
  }
  return { low: high - most, high: high - least }
}
