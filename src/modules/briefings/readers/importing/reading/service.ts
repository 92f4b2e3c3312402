import { CsvError, parse } from 'csv-parse/sync'
import { isLang, type Lang } from '#kernel/languages.ts'
import { invalid } from '#kernel/refusals.ts'
import { addressText } from '../../forms.ts'
import { RHYTHMS, type Rhythm } from '../../tables.ts'

/** More than any list we know; above it, bring it in parts. */
const MOST_LINES = 20_000
const LARGEST = 5 * 1024 * 1024
const LONGEST_LINE = 8_000

/** One line of a list as it was read; an address that is none is null. */
export type Line = {
  readonly number: number
  readonly address: string | null
  readonly lang: Lang | null
  readonly rhythm: Rhythm | null
  /** All of date, source and wording, or it is no proof. */
  readonly proof: { readonly at: Date; readonly source: string; readonly wording: string } | null
}

/** What a column may be called, folded: in English, Spanish and French, as list programs export it. */
const HEADS = {
  address: [
    'email',
    'emailaddress',
    'mail',
    'address',
    'correo',
    'correoelectronico',
    'courriel',
    'adresse',
    'direccion',
  ],
  date: [
    'consentdate',
    'consentedat',
    'consentat',
    'optindate',
    'optintime',
    'confirmtime',
    'subscribedat',
    'date',
    'fecha',
    'fechaconsentimiento',
    'dateconsentement',
  ],
  source: ['consentsource', 'source', 'optinsource', 'fuente', 'origen', 'origine'],
  wording: ['consentwording', 'wording', 'consenttext', 'text', 'texto', 'texte', 'libelle'],
  lang: ['lang', 'language', 'locale', 'idioma', 'langue'],
  rhythm: ['rhythm', 'frequency', 'frecuencia', 'frequence', 'rythme'],
} as const
type Head = keyof typeof HEADS

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Bytes as text: UTF-16 by its mark, UTF-8 by its form, else what old spreadsheets write. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The mark that stands most often in the first line. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.split(/\r?\n/, 1)
  const times = (mark: string) => head.split(mark).length
  return [',', ';', '\t', '|'].reduce((best, mark) => (times(mark) > times(best) ? mark : best))
}

/**
 * A list of subscribers as lines, its columns found by their names.
 *
 * Errors  invalid, beside the file: too large, no table of text, or no column of addresses
 */
export function linesOf(bytes: Uint8Array): readonly Line[] {
  if (bytes.length > LARGEST) invalid('readers.import.too-large', {}, 'list')
  const text = textOf(bytes)
  if (text.includes('\u0000')) invalid('readers.import.unreadable', {}, 'list')
  const [head = [], ...rows] = recordsOf(text)
  if (rows.length > MOST_LINES) invalid('readers.import.too-large', {}, 'list')
  const places = placesOf(head)
  if (places.address < 0) invalid('readers.import.no-address', {}, 'list')
  return rows.map((cells, at) => lineOf(cells, at + 2, places)).filter((line) => line !== null)
}

function recordsOf(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_LINE,
      to: MOST_LINES + 2,
    })
  } catch (error) {
    if (error instanceof CsvError) invalid('readers.import.unreadable', {}, 'list')
    throw error
  }
}

type Places = Readonly<Record<Head, number>>

const placesOf = (head: readonly string[]): Places => {
  const names = head.map(folded)
  const of = (kind: Head) =>
    names.findIndex((name) => (HEADS[kind] as readonly string[]).includes(name))
  return {
    ...{ address: of('address'), date: of('date'), source: of('source') },
    ...{ wording: of('wording'), lang: of('lang'), rhythm: of('rhythm') },
  }
}

/** The apostrophe that exports put before a formula is no part of the text; nor is what nobody sees. */
const cellOf = (cells: readonly string[], at: number): string =>
  (cells[at] ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')

function lineOf(cells: readonly string[], number: number, places: Places): Line | null {
  const cell = (head: Head) => cellOf(cells, places[head])
  if (cells.every((text) => text.trim() === '')) return null
  const lang = cell('lang').slice(0, 2).toLowerCase()
  const rhythm = RHYTHMS.find((one) => one === cell('rhythm').toLowerCase())
  return {
    number,
    address: addressText(cell('address')),
    lang: isLang(lang) ? lang : null,
    rhythm: rhythm ?? null,
    proof: proofOf(cell('date'), cell('source'), cell('wording')),
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Shorter words say nothing that somebody could have agreed to. */
const SHORTEST_WORDING = 15

function proofOf(date: string, source: string, wording: string): Line['proof'] {
  const at = DATE.test(date) ? new Date(date.replace(' ', 'T')) : null
  if (!at || Number.isNaN(at.getTime()) || at.getUTCFullYear() < 2000) return null
  if (source === '' || wording.length < SHORTEST_WORDING) return null
  return { at, source: source.slice(0, 200), wording: wording.slice(0, 4000) }
}
