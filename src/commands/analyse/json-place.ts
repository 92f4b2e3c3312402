import type { Place } from './refusal.ts'

export type JsonPath = readonly (string | number)[]

/** Line and column, from 1, of the value at a path of a JSON text; where it has none, of the last step there is. */
export function jsonPlace(text: string, path: JsonPath, file: string): Place {
  const at = offsetOf(text, path)
  const before = text.slice(0, at)
  return {
    file,
    line: before.split('\n').length,
    column: String(at - before.lastIndexOf('\n')),
  }
}

/** As a person writes it: `.rules[0].kind`. */
export const pathText = (path: JsonPath): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')

/** Shapes  a text that parses */
function offsetOf(text: string, path: JsonPath): number {
  let at = pastSpace(text, 0)
  for (const step of path) {
    const next = text[at] === '{' ? memberAt(text, at, String(step)) : entryAt(text, at, step)
    if (next === null) return at
    at = next
  }
  return at
}

const pastSpace = (text: string, from: number): number => {
  let at = from
  while (/\s/.test(text[at] ?? '')) at++
  return at
}

/** Where the value of a key begins: of the last, when the key is there twice, as the parser takes it. */
function memberAt(text: string, open: number, key: string): number | null {
  let found: number | null = null
  let at = pastSpace(text, open + 1)
  while (text[at] === '"') {
    const end = pastValue(text, at)
    const value = pastSpace(text, pastSpace(text, end) + 1)
    if (JSON.parse(text.slice(at, end)) === key) found = value
    at = pastSpace(text, pastValue(text, value))
    if (text[at] === ',') at = pastSpace(text, at + 1)
  }
  return found
}

function entryAt(text: string, open: number, step: string | number): number | null {
  if (text[open] !== '[' || typeof step !== 'number') return null
  let at = pastSpace(text, open + 1)
  for (let k = 0; k < step && text[at] !== ']'; k++) {
    at = pastSpace(text, pastValue(text, at))
    if (text[at] === ',') at = pastSpace(text, at + 1)
  }
  return text[at] === ']' ? null : at
}

const PIECE = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s"[\]{},:]+/gsu

/** Where the value that begins at `from` has ended. */
function pastValue(text: string, from: number): number {
  PIECE.lastIndex = from
  let depth = 0
  for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
    const [word] = piece
    if (word === '{' || word === '[') depth++
    if (word === '}' || word === ']') depth--
    if (depth <= 0) return PIECE.lastIndex
  }
  return text.length
}
