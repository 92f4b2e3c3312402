import { DecisionError } from '../../foundation/errors.ts'
import { exp } from '../../foundation/exponential.ts'
import { ln } from '../../foundation/logarithm.ts'

/** An arithmetic expression as a tree. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'negative'; of: Expression }
  | { kind: 'binary'; sign: Sign; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; of: readonly Expression[] }

type Sign = '+' | '-' | '*' | '/' | '^'
type FunctionName = keyof typeof FUNCTIONS

/** What may be called; `step(height, at, time)` is 0 before `at`. */
const FUNCTIONS = {
  abs: { arguments: 1, of: (x: number) => Math.abs(x) },
  exp: { arguments: 1, of: (x: number) => exp(x) },
  ln: { arguments: 1, of: (x: number) => ln(x) },
  max: { arguments: 2, of: (x: number, y: number) => Math.max(x, y) },
  min: { arguments: 2, of: (x: number, y: number) => Math.min(x, y) },
  sqrt: { arguments: 1, of: (x: number) => Math.sqrt(x) },
  step: { arguments: 3, of: (x: number, at: number, now: number) => (now < at ? 0 : x) },
} as const

const LONGEST = 2000
const DEEPEST = 60

/**
 * Reads `+ − * / ^`, brackets, numbers, names and the functions above. It is parsed here, never handed to the engine.
 *
 * Errors  `bad-expression` with `text` and `at`, the place of the sign that does not fit
 */
export function parseExpression(text: string): Expression {
  if (text.length > LONGEST)
    throw new DecisionError('bad-expression', 'the expression is too long', {
      ...{ text: `${text.slice(0, 40)}…`, at: LONGEST },
    })
  return new Parser(text).whole()
}

class Parser {
  readonly #text: string
  readonly #tokens: { text: string; at: number }[]
  #next = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokensOf(text)
  }

  whole(): Expression {
    const tree = this.#sum()
    if (this.#next < this.#tokens.length) this.#fail()
    return tree
  }

  #peek(): string {
    return this.#tokens[this.#next]?.text ?? ''
  }

  #fail(): never {
    const at = this.#tokens[this.#next]?.at ?? this.#text.length
    throw new DecisionError('bad-expression', `${this.#text}: place ${at} does not fit`, {
      ...{ text: this.#text, at },
    })
  }

  #sum(): Expression {
    if (++this.#depth > DEEPEST) this.#fail()
    let left = this.#product()
    while (this.#peek() === '+' || this.#peek() === '-') {
      const sign = this.#take() as Sign
      left = { kind: 'binary', sign, left, right: this.#product() }
    }
    this.#depth--
    return left
  }

  #product(): Expression {
    let left = this.#signed()
    while (this.#peek() === '*' || this.#peek() === '/') {
      const sign = this.#take() as Sign
      left = { kind: 'binary', sign, left, right: this.#signed() }
    }
    return left
  }

  #signed(): Expression {
    let isNegative = false
    while (this.#peek() === '-') {
      this.#take()
      isNegative = !isNegative
    }
    const of = this.#power()
    return isNegative ? { kind: 'negative', of } : of
  }

  /** To the right first: 2^3^2 = 2^9; −2^2 = −4. */
  #power(): Expression {
    const left = this.#atom()
    if (this.#peek() !== '^') return left
    if (++this.#depth > DEEPEST) this.#fail()
    this.#take()
    const right = this.#signed()
    this.#depth--
    return { kind: 'binary', sign: '^', left, right }
  }

  #atom(): Expression {
    const token = this.#peek()
    if (/^[\d.]/.test(token)) return { kind: 'number', value: Number(this.#take()) }
    if (/^[\p{L}_]/u.test(token)) return this.#named()
    if (token !== '(') this.#fail()
    this.#take()
    const inner = this.#sum()
    this.#expect(')')
    return inner
  }

  #named(): Expression {
    const name = this.#take()
    if (this.#peek() !== '(') return { kind: 'name', name }
    if (!isFunction(name)) {
      this.#next--
      this.#fail()
    }
    this.#take()
    const of = [this.#sum()]
    while (this.#peek() === ',') {
      this.#take()
      of.push(this.#sum())
    }
    if (of.length !== FUNCTIONS[name].arguments) this.#fail()
    this.#expect(')')
    return { kind: 'call', name, of }
  }

  #take(): string {
    const token = this.#peek()
    this.#next++
    return token
  }

  #expect(token: string): void {
    if (this.#peek() !== token) this.#fail()
    this.#take()
  }
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name)

/** Numbers, names (letters, digits and _, of any script) and single signs. */
function tokensOf(text: string): { text: string; at: number }[] {
  const pattern = /\s*((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_]*|\S)/uy
  const tokens: { text: string; at: number }[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const token = match[1] as string
    tokens.push({ text: token, at: pattern.lastIndex - token.length })
  }
  return tokens
}

/** Names an expression uses, each once, in order. */
export function namesIn(tree: Expression): string[] {
  const names = new Set<string>()
  const visit = (part: Expression): void => {
    if (part.kind === 'name') names.add(part.name)
    else for (const child of childrenOf(part)) visit(child)
  }
  visit(tree)
  return [...names]
}

function childrenOf(part: Expression): readonly Expression[] {
  if (part.kind === 'negative') return [part.of]
  if (part.kind === 'binary') return [part.left, part.right]
  return part.kind === 'call' ? part.of : []
}

export type Evaluate = (values: Float64Array) => number

/**
 * A function of the values of all names; `places` says where each stands.
 *
 * Errors  `unknown-name`, by `find`
 */
export function compiled(tree: Expression, find: (name: string) => number): Evaluate {
  if (tree.kind === 'number') return constantly(tree.value)
  if (tree.kind === 'name') return reading(find(tree.name))
  if (tree.kind === 'negative') {
    const of = compiled(tree.of, find)
    return (values) => -of(values)
  }
  if (tree.kind === 'binary')
    return joined(tree.sign, compiled(tree.left, find), compiled(tree.right, find))
  const parts = tree.of.map((part) => compiled(part, find))
  const call = FUNCTIONS[tree.name].of as (...values: number[]) => number
  return (values) => call(...parts.map((part) => part(values)))
}

const constantly =
  (value: number): Evaluate =>
  () =>
    value
const reading =
  (place: number): Evaluate =>
  (values) =>
    values[place] as number

function joined(sign: Sign, left: Evaluate, right: Evaluate): Evaluate {
  if (sign === '+') return (values) => left(values) + right(values)
  if (sign === '-') return (values) => left(values) - right(values)
  if (sign === '*') return (values) => left(values) * right(values)
  if (sign === '/') return (values) => left(values) / right(values)
  return (values) => power(left(values), right(values))
}

/** Whole exponents by multiplying, others by e^(y·ln x). */
function power(x: number, y: number): number {
  if (!Number.isInteger(y) || Math.abs(y) > 1024) return x === 0 && y > 0 ? 0 : exp(y * ln(x))
  let result = 1
  let square = x
  for (let left = Math.abs(y); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return y < 0 ? 1 / result : result
}
