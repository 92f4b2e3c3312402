import { DecisionError } from '../../foundation/errors.ts'
import type { Warning } from '../../types.ts'
import { numberOf } from '../square.ts'
import { compiled, type Evaluate, type Expression, namesIn, parseExpression } from './expression.ts'
import { isSameUnit, parseUnit, timesUnit, type Unit, unitOf, writeUnit } from './units.ts'

/** An expression in words of the model, or a function of the values of its names (`time` among them). */
export type Rate = string | ((values: Readonly<Record<string, number>>) => number)

export interface StockModel {
  /** Level of each stock at the start, in its unit. */
  stocks: Readonly<Record<string, number>>
  parameters?: Readonly<Record<string, number>>
  /** Quantities worked out from others at each moment. */
  auxiliaries?: Readonly<Record<string, Rate>>
  /** A net rate under the name of its stock, or a named flow `{ from, to, rate }` that leaves one stock and enters another. */
  flows: Readonly<Record<string, Rate | NamedFlow>>
  /** Units by name, and that of time; then all is checked. */
  units?: { time: string; of: Readonly<Record<string, string>> }
}

export interface NamedFlow {
  from?: string
  to?: string
  rate: Rate
}

/** A model ready to run: names have places, expressions are functions. */
export interface Wired {
  stocks: readonly string[]
  initial: Float64Array
  /** Auxiliaries in the order in which they are worked out, then flows. */
  rates: readonly string[]
  /** Change of each stock per time. */
  changes(levels: Float64Array, time: number, into: Float64Array): void
  /** The value of a rate when `changes` was last asked. */
  rateOf(i: number): number
  warnings: Warning[]
  /** The model as plain values, for the input hash. */
  described: unknown
}

interface Definition {
  name: string
  rate: Rate
  tree: Expression | null
  from: number
  to: number
}

/** Errors: `empty-input`, `duplicate-name`, `unknown-name`, `bad-expression`, `circular-definition`, `unit-mismatch`. */
export function modelOf(model: StockModel): Wired {
  const stocks = Object.keys(model.stocks)
  if (stocks.length === 0) throw new DecisionError('empty-input', 'there is no stock')
  const parameters = Object.entries(model.parameters ?? {})
  const flows = Object.entries(model.flows).map(([name, flow]) => flowOf(name, flow, stocks))
  const auxiliaries = Object.entries(model.auxiliaries ?? {}).map(([name, rate]) =>
    definition(name, rate, { from: -1, to: -1 }),
  )
  const known = [...stocks, ...parameters.map(([name]) => name), 'time']
  const ordered = inOrder(auxiliaries, flows, known)
  const names = [...known, ...ordered.map(({ name }) => name)]
  checkDistinct(names, flows, stocks)
  const values = new Float64Array(names.length)
  parameters.forEach(([name, value], at) => {
    values[stocks.length + at] = numberOf(value, { what: name })
  })
  const initial = Float64Array.from(stocks, (name) =>
    numberOf(model.stocks[name] as number, { what: name }),
  )
  const warnings = model.units ? checkUnits(model.units, [...ordered, ...flows], stocks) : []
  return {
    stocks,
    initial,
    ...wiring({ names, values, ordered, flows }),
    warnings,
    described: described(model),
  }
}

function definition(name: string, rate: Rate, ends: { from: number; to: number }): Definition {
  return { name, rate, tree: typeof rate === 'string' ? parseExpression(rate) : null, ...ends }
}

function flowOf(name: string, flow: Rate | NamedFlow, stocks: readonly string[]): Definition {
  const place = (stock: string | undefined) => {
    if (stock === undefined) return -1
    const at = stocks.indexOf(stock)
    if (at >= 0) return at
    throw new DecisionError('unknown-name', `${name}: no stock is called ${stock}`, {
      ...{ name: stock, flow: name },
    })
  }
  if (typeof flow === 'object')
    return definition(name, flow.rate, { from: place(flow.from), to: place(flow.to) })
  return definition(name, flow, { from: -1, to: place(name) })
}

/** A flow named as its stock is that stock's net rate; otherwise every name is used once. */
function checkDistinct(
  names: readonly string[],
  flows: readonly Definition[],
  stocks: readonly string[],
): void {
  const seen = new Set<string>()
  const named = flows.filter(({ name, to }) => stocks[to] !== name).map(({ name }) => name)
  for (const name of [...names, ...named]) {
    if (seen.has(name))
      throw new DecisionError('duplicate-name', `${name} is named twice`, { what: 'name', name })
    seen.add(name)
  }
}

/** Auxiliaries so that each comes after those it uses. Functions are taken in the order given, after what is known. */
function inOrder(
  auxiliaries: readonly Definition[],
  flows: readonly Definition[],
  known: readonly string[],
): Definition[] {
  const byName = new Map(auxiliaries.map((one) => [one.name, one]))
  const done = new Set<string>(known)
  const open = new Set<string>()
  const ordered: Definition[] = []
  const visit = (one: Definition): void => {
    if (done.has(one.name)) return
    if (open.has(one.name))
      throw new DecisionError('circular-definition', `${one.name} is defined by itself`, {
        names: [...open],
      })
    open.add(one.name)
    for (const name of one.tree ? namesIn(one.tree) : []) visitName(name, one.name)
    open.delete(one.name)
    done.add(one.name)
    ordered.push(one)
  }
  const visitName = (name: string, where: string): void => {
    const other = byName.get(name)
    if (other) visit(other)
    else if (!done.has(name))
      throw new DecisionError('unknown-name', `${where}: nothing is called ${name}`, {
        name,
        where,
      })
  }
  for (const one of auxiliaries) visit(one)
  for (const { name, tree } of flows)
    for (const used of tree ? namesIn(tree) : []) visitName(used, name)
  return ordered
}

interface Parts {
  names: readonly string[]
  values: Float64Array
  ordered: readonly Definition[]
  flows: readonly Definition[]
}

function wiring({ names, values, ordered, flows }: Parts) {
  const place = new Map(names.map((name, at) => [name, at]))
  const timeAt = place.get('time') as number
  const evaluate = ({ rate, tree }: Definition): Evaluate => {
    if (tree) return compiled(tree, (name) => place.get(name) as number)
    const call = rate as Exclude<Rate, string>
    return (now) => call(Object.fromEntries(names.map((name, at) => [name, now[at] as number])))
  }
  const first = names.length - ordered.length
  const auxiliary = ordered.map(evaluate)
  const flow = flows.map(evaluate)
  const flowing = new Float64Array(flows.length)
  return {
    rates: [...ordered, ...flows].map(({ name }) => name),
    rateOf: (i: number) =>
      (i < ordered.length ? values[first + i] : flowing[i - ordered.length]) as number,
    changes: (levels: Float64Array, time: number, into: Float64Array) => {
      values.set(levels)
      values[timeAt] = time
      auxiliary.forEach((of, at) => {
        values[first + at] = of(values)
      })
      into.fill(0)
      flows.forEach(({ from, to }, at) => {
        const rate = (flow[at] as Evaluate)(values)
        flowing[at] = rate
        if (from >= 0) into[from] = (into[from] as number) - rate
        if (to >= 0) into[to] = (into[to] as number) + rate
      })
    },
  }
}

/** Every flow must be stock per time, and every sum of one kind. Functions are taken at their word, with a warning. */
function checkUnits(
  { time, of }: NonNullable<StockModel['units']>,
  definitions: readonly Definition[],
  stocks: readonly string[],
): Warning[] {
  const known = new Map<string, Unit>(
    Object.entries({ ...of, time }).map(([name, unit]) => [name, parseUnit(unit)]),
  )
  const unitFor = (name: string, where: string): Unit => {
    const unit = known.get(name)
    if (unit) return unit
    throw new DecisionError('unknown-name', `${where}: ${name} has no unit`, { name, where })
  }
  const clock = unitFor('time', 'time')
  const unchecked: string[] = []
  for (const { name, tree, from, to } of definitions) {
    if (!tree) {
      unchecked.push(name)
      continue
    }
    const found = unitOf(tree, { where: name, unitOf: (used) => unitFor(used, name) })
    const ends = [from, to].filter((at) => at >= 0).map((at) => stocks[at] as string)
    const wanted = ends.map((stock) => timesUnit(unitFor(stock, name), clock, -1))
    const own = ends.length === 0 ? [unitFor(name, name)] : wanted
    for (const expected of own) if (found) ensureSame(name, expected, found)
  }
  return unchecked.map((name) => ({
    code: 'units-not-checked',
    message: `${name} is a function: its unit is taken on trust`,
    at: { factor: name },
  }))
}

function ensureSame(where: string, expected: Unit, found: Unit): void {
  if (isSameUnit(expected, found)) return
  const [wanted, got] = [writeUnit(expected), writeUnit(found)]
  throw new DecisionError('unit-mismatch', `${where} must be in ${wanted}, and is in ${got}`, {
    ...{ where, expected: wanted, found: got },
  })
}

/** Functions have no value to hash: their name stands for them. */
function described(model: StockModel): unknown {
  const plain = (rate: Rate) => (typeof rate === 'string' ? rate : '(function)')
  const flows = Object.entries(model.flows).map(([name, flow]) => [
    name,
    typeof flow === 'object' ? { ...flow, rate: plain(flow.rate) } : plain(flow),
  ])
  const auxiliaries = Object.entries(model.auxiliaries ?? {}).map(([name, rate]) => [
    name,
    plain(rate),
  ])
  return { ...model, flows, auxiliaries }
}
