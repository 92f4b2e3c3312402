import { type DecimalMark, decimalOf } from '#toolkit'
import { type Options, wordOf } from './analysis.ts'
import { type Place, refuse, WordsRefusal } from './refusal.ts'

/** Reads a number where it stands. Errors: InputRefusal naming the place */
export type ReadNumber = (text: string, place: Place) => number

/** A text that may be a number, and where it stands. */
export type Figure = { readonly text: string; readonly place: Place }

const WORDS: Readonly<Record<string, DecimalMark>> = { comma: ',', point: '.' }

/**
 * How the numbers of a file are read. The mark is the one its numbers show; where they show none or both ways of
 * reading, the option decides, and without it this asks.
 *
 * Errors  InputRefusal naming a figure that can be read in two ways
 */
export function numbersOf(
  figures: readonly Figure[],
  delimiter: string,
  options: Options,
): ReadNumber {
  const mark = chosenMark(options) ?? shownMark(figures, delimiter)
  return (text, place) => {
    const number = numberIn(text, mark)
    if (number !== null) return number
    return refuse(place, `“${text}” is no number: write 12, or leave it empty for not known`)
  }
}

function chosenMark(options: Options): DecimalMark | null {
  const word = wordOf(options, 'decimal')
  if (word === undefined) return null
  const mark = WORDS[word]
  if (mark) return mark
  throw new WordsRefusal('--decimal is comma or point')
}

const TWOFOLD = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/

function shownMark(figures: readonly Figure[], delimiter: string): DecimalMark {
  // 0.125 has no thousands in it, whatever the language.
  const small = figures.find(({ text }) => /^[-+−]?0[.,]\d+$/.test(text))
  const evidence = decimalOf(
    figures.filter(({ text }) => !/^[-+−]?0[.,]/.test(text)).map(rowOf),
    new Set(),
  )
  const shown = small ? (/[.,]/.exec(small.text)?.[0] as DecimalMark) : null
  if (
    evidence === 'both' ||
    (shown && (evidence === '.' || evidence === ',') && shown !== evidence)
  )
    return ask(figures, /[.,]/, 'some numbers have a decimal comma and others a decimal point')
  if (evidence === '.' || evidence === ',') return evidence
  if (shown) return shown
  if (evidence === 'none') return '.'
  // A spreadsheet that writes decimal commas parts cells by semicolons: between commas, 1.234 is a small number.
  const isPlain = figures.every(({ text }) => !/,/.test(text)) && delimiter === ','
  return isPlain ? '.' : ask(figures, TWOFOLD, 'it can be read in two ways')
}

const rowOf = ({ text }: Figure, at: number) => ({ number: at, cells: [text.replace('−', '-')] })

function ask(figures: readonly Figure[], pattern: RegExp, why: string): never {
  const found = figures.find(({ text }) => pattern.test(text)) as Figure
  return refuse(found.place, `“${found.text}”: ${why}: give --decimal comma or --decimal point`)
}

/** A number as people write it, with the groups of thousands that the mark leaves possible; null when it is none. */
export function numberIn(text: string, mark: DecimalMark): number | null {
  const group = mark === ',' ? '.' : ','
  const match = /^([-+−]?)(\d[\d\s.,'’]*)((?:e[-+]?\d+)?)$/iu.exec(text.trim())
  if (!match) return null
  const [, sign = '', digits = '', exponent = ''] = match
  const [whole = '', fraction = '', more] = digits.split(mark)
  if (more !== undefined || !/^\d*$/.test(fraction)) return null
  const grouped = new RegExp(`^\\d{1,3}(?:([\\s'’${group}])\\d{3})(?:\\1\\d{3})*$`, 'u')
  if (!/^\d+$/.test(whole) && !grouped.test(whole)) return null
  const number = Number(`${whole.replace(/\D/g, '')}.${fraction}0${exponent}`)
  if (!Number.isFinite(number)) return null
  return sign === '' || sign === '+' ? number : -number
}

/** A number on the command line: always with a decimal point. */
export function optionNumber(name: string, word: string): number {
  const number = numberIn(word, '.')
  if (number === null) throw new WordsRefusal(`--${name}: “${word}” is no number`)
  return number
}

/** A number on the command line that counts something. */
export function wholeOption(name: string, word: string): number {
  const number = optionNumber(name, word)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new WordsRefusal(`--${name} is a whole number above 0`)
}

/** `health=3,jobs=2` as names and numbers. */
export function namedNumbers(name: string, word: string): Record<string, number> {
  return Object.fromEntries(
    word.split(',').map((part) => {
      const at = part.lastIndexOf('=')
      if (at <= 0)
        throw new WordsRefusal(`--${name} is written NAME=NUMBER,NAME=NUMBER: not “${part}”`)
      return [part.slice(0, at).trim(), optionNumber(name, part.slice(at + 1))]
    }),
  )
}
