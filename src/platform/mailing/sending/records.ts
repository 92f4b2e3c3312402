import { crc32 } from 'node:zlib'

/** How a message ended, as far as it is known. */
export type Outcome = {
  readonly id: number
  readonly claim: number
  readonly state: 'sent' | 'deferred' | 'failed' | 'uncertain'
  readonly code: string | null
  readonly reply: string | null
  /** For a deferred one: how long from now. Units: milliseconds. */
  readonly waitMs: number | null
  /** What it says of the address: there is none (`hard`), it is full (`soft`), nothing. */
  readonly evidence: 'hard' | 'soft' | null
}

/** What the journal says of one claimed recipient: begun, or begun and ended. */
export type JournalRecord =
  | { readonly kind: 'begin'; readonly id: number; readonly claim: number }
  | { readonly kind: 'end'; readonly outcome: Outcome }

/** One line: eight digits of a checksum, then what they stand for. */
function lineOf(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`
}

export const beginLine = (id: number, claim: number): string => lineOf(`BEGIN ${id} ${claim}`)

export function endLine(outcome: Outcome): string {
  const { id, claim, ...rest } = outcome
  return lineOf(
    `${outcome.state === 'sent' ? 'OK' : 'FAIL'} ${id} ${claim} ${JSON.stringify(rest)}`,
  )
}

const LINE = /^([0-9a-f]{8}) ((BEGIN|OK|FAIL) (\d+) (\d+)(?: (\{.*\}))?)$/

function recordOf(line: string): JournalRecord | null {
  const [, sum, text = '', kind, id, claim, rest] = LINE.exec(line) ?? []
  if (sum === undefined || Number.parseInt(sum, 16) !== crc32(text)) return null
  const who = { id: Number(id), claim: Number(claim) }
  if (kind === 'BEGIN') return { kind: 'begin', ...who }
  if (rest === undefined) return null
  return {
    kind: 'end',
    outcome: { ...who, ...(JSON.parse(rest) as Omit<Outcome, 'id' | 'claim'>) },
  }
}

/**
 * The records of one segment. A last line without its end is what a crash leaves, and was never
 * relied on; a fault before that means that records may be missing.
 */
export function readSegment(text: string): {
  readonly records: readonly JournalRecord[]
  readonly damaged: boolean
} {
  const lines = text.split('\n')
  // After the last line end: nothing, or a line that was being written.
  const torn = lines.pop() ?? ''
  const read = lines.map(recordOf)
  const firstFault = read.indexOf(null)
  const records = read.filter((record) => record !== null)
  // A write that failed half way closes its segment: its last line may be bad, with nothing behind it.
  const tail = firstFault === read.length - 1 && torn === ''
  return { records, damaged: firstFault >= 0 && !tail }
}
