import { DecisionError } from '../foundation/errors.ts'
import { normalQuantile } from '../foundation/normal.ts'
import type { Cell, Rng } from '../types.ts'

/** Where a cell stands, for errors. */
export interface Place {
  action: string
  criterion: string
}

/** The one number a deterministic method uses: the (checked) cell's mean; null stays null. */
export function meanScore(cell: Cell): number | null {
  if (cell === null || typeof cell === 'number') return cell
  if (isRange(cell)) return (cell[0] + cell[1]) / 2
  if ('triangular' in cell)
    return (cell.triangular[0] + cell.triangular[1] + cell.triangular[2]) / 3
  if ('normal' in cell) return cell.normal[0]
  return Float64Array.from(cell.samples).reduce((sum, x) => sum + x, 0) / cell.samples.length
}

/** Draws a score; `unknown` is the range within which nobody knows, used for null. */
export function scoreDraw(
  cell: Exclude<Cell, number>,
  unknown: readonly [number, number],
): (random: Rng) => number {
  if (cell === null) return uniform(unknown)
  if (isRange(cell)) return uniform(cell)
  if ('triangular' in cell) return triangular(cell.triangular)
  if ('normal' in cell) {
    const [mean, deviation] = cell.normal
    return (random) => mean + deviation * normalQuantile(random.next())
  }
  const { samples } = cell
  return (random) => samples[Math.floor(random.next() * samples.length)] as number
}

/** Errors: `not-a-number`, `empty-range`, `empty-input`. */
export function checkCell(cell: Cell, place: Place): void {
  const fail = (code: 'not-a-number' | 'empty-range' | 'empty-input', what: string) => {
    throw new DecisionError(code, `${place.action} on ${place.criterion}: ${what}`, { ...place })
  }
  const numbers = numbersOf(cell)
  if (!numbers.every(Number.isFinite)) fail('not-a-number', 'the score is not a number')
  if (cell === null || typeof cell === 'number') return
  if (numbers.length === 0) fail('empty-input', 'there are no samples')
  if ('samples' in cell) return
  const rises =
    'normal' in cell
      ? (numbers[1] as number) >= 0
      : numbers.every((x, at) => at === 0 || x >= (numbers[at - 1] as number))
  if (!rises) fail('empty-range', 'the range ends before it begins')
}

function numbersOf(cell: Cell): readonly number[] | Float64Array {
  if (cell === null) return []
  if (typeof cell === 'number') return [cell]
  if (isRange(cell)) return cell
  if ('triangular' in cell) return cell.triangular
  return 'normal' in cell ? cell.normal : cell.samples
}

const isRange = (cell: object): cell is readonly [number, number] => Array.isArray(cell)

const uniform =
  ([low, high]: readonly [number, number]) =>
  (random: Rng): number =>
    low + (high - low) * random.next()

/** By the inverse of the distribution function. */
function triangular([low, likely, high]: readonly [number, number, number]) {
  const width = high - low
  const rise = width > 0 ? (likely - low) / width : 0
  return (random: Rng): number => {
    const u = random.next()
    return u < rise
      ? low + Math.sqrt(u * width * (likely - low))
      : high - Math.sqrt((1 - u) * width * (high - likely))
  }
}
