import { DecisionError } from '../../foundation/errors.ts'
import type { Expression } from './expression.ts'

/** A unit as exponents of its parts; a number without unit has none. */
export type Unit = ReadonlyMap<string, number>

/**
 * Reads units like `people`, `m^3/day`, `EUR/(person*year)`, `1/day`. Parts are compared by name: `h` and `hour` differ.
 *
 * Errors  `bad-expression`
 */
export function parseUnit(text: string): Unit {
  const read = /^([\p{L}\p{N}_%°€$£.²³·^*-]*)(?:\/\(?([\p{L}\p{N}_%°€$£.²³·^*-]+)\)?)?$/u
  const match = read.exec(text.replaceAll(' ', ''))
  if (!match) throw badUnit(text)
  const unit = new Map<string, number>()
  addParts(unit, match[1] ?? '', 1, text)
  addParts(unit, match[2] ?? '', -1, text)
  return unit
}

const badUnit = (text: string) =>
  new DecisionError('bad-expression', `${text} is not a unit`, { text, at: 0 })

function addParts(unit: Map<string, number>, parts: string, sign: number, text: string): void {
  for (const part of parts.split(/[*·]/)) {
    if (part === '' || part === '1') continue
    const [name = '', exponent = '1', ...more] = part
      .replace('²', '^2')
      .replace('³', '^3')
      .split('^')
    const isWhole = /^-?[1-9]\d?$/.test(exponent)
    if (name === '' || more.length > 0 || !isWhole) throw badUnit(text)
    put(unit, name, sign * Number(exponent))
  }
}

function put(unit: Map<string, number>, name: string, exponent: number): void {
  const sum = (unit.get(name) ?? 0) + exponent
  if (sum === 0) unit.delete(name)
  else unit.set(name, sum)
}

/** a times b to a whole power. */
export function timesUnit(a: Unit, b: Unit, power = 1): Unit {
  const product = new Map(a)
  for (const [name, exponent] of b) put(product, name, power * exponent)
  return product
}

export const isSameUnit = (a: Unit, b: Unit): boolean =>
  a.size === b.size && [...a].every(([name, exponent]) => b.get(name) === exponent)

/** As a person writes it, parts in the order of the alphabet. */
export function writeUnit(unit: Unit): string {
  const part = ([name, exponent]: [string, number]) =>
    Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`
  const sorted = [...unit].sort(([a], [b]) => (a < b ? -1 : 1))
  const above = sorted.filter(([, exponent]) => exponent > 0).map(part)
  const below = sorted.filter(([, exponent]) => exponent < 0).map(part)
  const top = above.join('*') || '1'
  if (below.length === 0) return top
  return `${top}/${below.length === 1 ? below[0] : `(${below.join('*')})`}`
}

/** What an expression is asked about: the unit of each name, and who asks. */
export interface UnitScope {
  unitOf(name: string): Unit
  where: string
}

/**
 * The unit that an expression has by its parts: what is added must be alike, exponents and the insides of functions bare.
 *
 * Returns  null for a bare number, which fits beside anything in a sum
 * Errors   `unit-mismatch` with `where`, `expected`, `found`
 */
export function unitOf(tree: Expression, scope: UnitScope): Unit | null {
  if (tree.kind === 'number') return null
  if (tree.kind === 'name') return scope.unitOf(tree.name)
  if (tree.kind === 'negative') return unitOf(tree.of, scope)
  if (tree.kind === 'call') return unitOfCall(tree, scope)
  const left = unitOf(tree.left, scope)
  const right = unitOf(tree.right, scope)
  if (tree.sign === '+' || tree.sign === '-') return alike(left, right, scope)
  if (tree.sign === '^') return raised(left, right, tree.right, scope)
  return timesUnit(left ?? BARE, right ?? BARE, tree.sign === '*' ? 1 : -1)
}

const BARE: Unit = new Map()

function alike(left: Unit | null, right: Unit | null, scope: UnitScope): Unit | null {
  if (left === null || right === null) return left ?? right
  return same(left, right, scope)
}

function same(expected: Unit, found: Unit, { where }: UnitScope): Unit {
  if (isSameUnit(expected, found)) return expected
  const [wanted, got] = [writeUnit(expected), writeUnit(found)]
  throw new DecisionError('unit-mismatch', `${where}: ${wanted} and ${got} do not fit`, {
    ...{ where, expected: wanted, found: got },
  })
}

function raised(left: Unit | null, right: Unit | null, exponent: Expression, scope: UnitScope) {
  same(BARE, right ?? BARE, scope)
  if (left === null || left.size === 0) return left
  if (exponent.kind === 'number' && Number.isInteger(exponent.value))
    return timesUnit(BARE, left, exponent.value)
  return same(BARE, left, scope)
}

function unitOfCall(tree: Expression & { kind: 'call' }, scope: UnitScope): Unit | null {
  const [first = null, second = null, third = null] = tree.of.map((part) => unitOf(part, scope))
  if (tree.name === 'abs') return first
  if (tree.name === 'min' || tree.name === 'max') return alike(first, second, scope)
  if (tree.name === 'step') {
    alike(second, third, scope)
    return first
  }
  same(BARE, first ?? BARE, scope)
  return BARE
}
