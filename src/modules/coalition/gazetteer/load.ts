import { readFileSync } from 'node:fs'
import { foldLines } from './fold.ts'

/**
 * *Shapes:* `rows[i]` are the cells of place `i`; `text` holds every searchable name, places parted
 * by line breaks, names of one place by `|`, with a line break before the first and after the last.
 * Name `k` is `text.slice(nameStart[k], nameEnd[k])`, belongs to place `nameOwner[k]` and has the
 * letters `letters[k]`, one bit a letter class. The first name of a place is the one we show.
 */
export type Gazetteer = {
  rows: readonly (readonly string[])[]
  indexById: ReadonlyMap<number, number>
  divisions: ReadonlyMap<string, string>
  text: string
  nameStart: Int32Array
  nameEnd: Int32Array
  nameOwner: Int32Array
  letters: Int32Array
}

export const LINE_BREAK = 10
export const BAR = 124

function tableOf(file: string): string[][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
}

/** The names of a row in the order of `text`: shown name, ASCII spelling if it differs, aliases. */
export function namesOf(row: readonly string[]): string[] {
  const [, name = '', ascii = ''] = row
  const aliases = row[10] ?? ''
  return [name, ...(ascii ? [ascii] : []), ...(aliases ? aliases.split('|') : [])]
}

function joinedNames(row: readonly string[]): string {
  const ascii = row[2] ? `|${row[2]}` : ''
  return `${row[1]}${ascii}${row[10] ? `|${row[10]}` : ''}`
}

/** One of 32 bits a letter; different alphabets share bits, which only makes the filter looser. */
export function bitOf(code: number): number {
  return 1 << (code & 31)
}

function indexNames(
  text: string,
): Pick<Gazetteer, 'nameStart' | 'nameEnd' | 'nameOwner' | 'letters'> {
  const start: number[] = []
  const end: number[] = []
  const owner: number[] = []
  const letters: number[] = []
  let place = 0
  let from = 1
  let mask = 0
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== BAR && code !== LINE_BREAK) {
      mask |= bitOf(code)
      continue
    }
    start.push(from)
    end.push(at)
    owner.push(place)
    letters.push(mask)
    from = at + 1
    mask = 0
    if (code === LINE_BREAK) place++
  }
  return {
    nameStart: Int32Array.from(start),
    nameEnd: Int32Array.from(end),
    nameOwner: Int32Array.from(owner),
    letters: Int32Array.from(letters),
  }
}

let loaded: Gazetteer | undefined

/** Reads the files at the first use and keeps them. */
export function gazetteer(): Gazetteer {
  loaded ??= load()
  return loaded
}

function load(): Gazetteer {
  const rows = tableOf('places.tsv')
  const text = `\n${foldLines(rows.map(joinedNames).join('\n'))}\n`
  return {
    rows,
    indexById: new Map(rows.map((row, index) => [Number(row[0]), index])),
    divisions: new Map(tableOf('divisions.tsv').map(([code = '', name = '']) => [code, name])),
    text,
    ...indexNames(text),
  }
}
