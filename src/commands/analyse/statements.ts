import type { WeightRule } from '#analysis'
import { numberIn } from './numbers.ts'

/** What was expected where a sentence does not read. */
export class Unreadable extends Error {}

const FORMS =
  'write health > jobs = cost, 0.2 <= health <= 0.4, health >= 20%, health = 0.3 or health / jobs in 1..3'

/**
 * A sentence about weights, in words of the field: an order (`health > jobs = cost`), bounds (`0.2 <= health <= 0.4`,
 * `health >= 20%`), a share (`health = 0.3`) or a ratio (`health / jobs in 1..3`, `health / jobs >= 2`).
 *
 * Errors  Unreadable saying what was expected
 */
export function statementOf(text: string, criteria: readonly string[]): WeightRule {
  const tokens = sheltered(text.normalize('NFKC'), criteria)
    .replace(/≤/g, '<=')
    .replace(/≥/g, '>=')
    .split(/(<=|>=|<|>|=|\/|\bin\b|\.\.)/)
    .map((token) => token.trim())
  if (tokens.includes('/')) return ratioOf(tokens, criteria)
  const [words, signs] = [tokens.filter((_, at) => at % 2 === 0), tokens.filter((_, at) => at % 2)]
  if (signs.length === 0) throw new Unreadable(`“${text}” compares nothing: ${FORMS}`)
  const terms = words.map((word) => termOf(word, criteria))
  return terms.some((term) => typeof term === 'number')
    ? boundsOf(terms, signs, text)
    : orderOf(terms as readonly string[], signs, text)
}

/** A name that holds a sign, such as “CO2 / head”, is put aside as its number in brackets nobody types. */
const sheltered = (text: string, criteria: readonly string[]): string =>
  criteria
    .map((id, at) => ({ id, at }))
    .filter(({ id }) => /[<>=/]|\bin\b|\.\./.test(id))
    .sort((a, b) => b.id.length - a.id.length)
    .reduce((held, { id, at }) => held.replaceAll(id, `⟦${at}⟧`), text)

/** A number (a share, or with % a hundredth), or the name of a criterion. */
function termOf(word: string, criteria: readonly string[]): Term {
  const aside = /^⟦(\d+)⟧$/.exec(word)?.[1]
  const exact = criteria.find((id, at) => id === word || String(at) === aside)
  const found = exact ?? criteria.find((id) => id.toLowerCase() === word.toLowerCase())
  if (found !== undefined) return found
  const percent = word.endsWith('%')
  const number = numberIn(word.replace(/\s*%$/, ''), '.')
  if (number !== null) return percent ? number / 100 : number
  if (word === '') throw new Unreadable(`a name or a number is missing: ${FORMS}`)
  throw new Unreadable(`no criterion is called “${word}”: there are ${criteria.join(', ')}`)
}

function orderOf(names: readonly string[], signs: readonly string[], text: string): WeightRule {
  const turned = signs.every((sign) => sign === '<' || sign === '=' || sign === '<=')
  if (turned && signs.some((sign) => sign !== '='))
    return orderOf(names.toReversed(), signs.toReversed().map(mirrored), text)
  if (!signs.every((sign) => ['>', '>=', '='].includes(sign)))
    throw new Unreadable(`“${text}” goes up and down: write an order from most to least important`)
  const order = names.reduce<string[][]>((groups, name, at) => {
    if (at > 0 && signs[at - 1] === '=') groups.at(-1)?.push(name)
    else groups.push([name])
    return groups
  }, [])
  return { order }
}

const mirrored = (sign: string): string => sign.replace('<', '>')

type Term = string | number

function boundsOf(terms: readonly Term[], signs: readonly string[], text: string): WeightRule {
  const [first = 0, second = 0, third] = terms
  const [sign = '', next = ''] = signs
  const found =
    third === undefined
      ? oneBound([first, second], sign)
      : twoBounds([first, second, third], [sign, next], text)
  if (found) return found
  throw new Unreadable(`“${text}” does not read: ${FORMS}`)
}

/** `health >= 0.2`, and the same turned round. */
function oneBound([first, second]: readonly [Term, Term], sign: string): WeightRule | null {
  if (typeof first === 'number')
    return typeof second === 'string' ? oneBound([second, first], turnedRound(sign)) : null
  if (typeof second === 'string') return null
  if (sign === '=') return { exact: { [first]: second } }
  return { bounds: { [first]: sign.startsWith('>') ? [second, 1] : [0, second] } }
}

const turnedRound = (sign: string): string =>
  sign.replace(/[<>]/, (one) => (one === '<' ? '>' : '<'))

/** `0.2 <= health <= 0.4`, or from above. */
function twoBounds(
  [first, name, last]: readonly [Term, Term, Term],
  [sign, next]: readonly [string, string],
  text: string,
): WeightRule | null {
  const isRead = typeof first === 'number' && typeof last === 'number' && typeof name === 'string'
  if (!isRead || sign[0] !== next[0] || sign === '=') return null
  const [low, high] = sign.startsWith('<') ? [first, last] : [last, first]
  return { bounds: { [name]: rising(low, high, text) } }
}

function rising(low: number, high: number, text: string): readonly [number, number] {
  if (low > high) throw new Unreadable(`“${text}”: ${low} is more than ${high}`)
  return [low, high]
}

/** `a / b in 1..3`, `a / b >= 2`, `a / b = 2`. */
function ratioOf(tokens: readonly string[], criteria: readonly string[]): WeightRule {
  const [first = '', , second = '', sign = '', low = '', dots, high] = tokens
  const text = tokens.filter((token) => token !== '').join(' ')
  const [a, b] = [first, second].map((word) => termOf(word, criteria))
  const [least, most] = [low, high ?? low].map((word) => termOf(word, criteria))
  if (typeof a !== 'string' || typeof b !== 'string') throw new Unreadable(`“${text}”: ${FORMS}`)
  if (typeof least !== 'number' || typeof most !== 'number' || least < 0)
    throw new Unreadable(`“${text}”: a ratio lies between numbers, as in 1..3`)
  if (sign === 'in' && dots === '..') return { ratio: [a, b, ...rising(least, most, text)] }
  const found = ratioBound([a, b], sign, least)
  if (found) return found
  throw new Unreadable(`“${text}” does not read: ${FORMS}`)
}

function ratioBound(
  [a, b]: readonly [string, string],
  sign: string,
  times: number,
): WeightRule | null {
  if (sign === '=') return { ratio: [a, b, times, times] }
  if (sign.startsWith('<')) return { ratio: [a, b, 0, times] }
  // At least 2 times b: b is between none and half of a.
  return sign.startsWith('>') && times > 0 ? { ratio: [b, a, 0, 1 / times] } : null
}
