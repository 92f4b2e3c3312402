import { inTransaction, type Work } from '#platform/database/work.ts'
import {
  awaitOpenRecords,
  type Publication,
  type PublicationKind,
  publicationsOf,
} from '../publications/index.ts'
import { Fault, type Selection, tokenOf } from './forms.ts'
import { countRecords, findRecord, type OpenRecord, recordsOf, timesOf } from './queries.ts'

/** A record as it is told: with what it says, or only that it is gone. */
export type Told = OpenRecord & { readonly publication: Publication | null }

export type Part = {
  readonly records: readonly Told[]
  /** Null: the list was whole at once, and needs no word of it. */
  readonly token: { readonly text: string; readonly size: number; readonly cursor: number } | null
}

/** Records of one answer. */
export const PART_SIZE = 50

/**
 * The moment of the answer, by the clock that gives the records their times. Whoever harvests from
 * this moment on the next time has missed nothing: changes that got their time before it are
 * waited for, in `listPart` and `readRecord`, which come after.
 */
export const answerTimes = timesOf

/** Errors  a Fault: noRecordsMatch */
export function listPart(work: Work, selection: Selection, size = PART_SIZE): Promise<Part> {
  return inTransaction(work, async (work) => {
    await awaitOpenRecords(work)
    const { rows, more } = await recordsOf(work, selection, size)
    const given = selection.after?.given ?? 0
    if (rows.length === 0 && given === 0)
      throw new Fault('noRecordsMatch', 'Nothing here is of this set and time.')
    const records = await toldOf(work, rows)
    if (!more && given === 0) return { records, token: null }
    const last = rows.at(-1)
    const after = last && {
      at: last.datestamp.toISOString().replace('.000Z', 'Z'),
      ...{ kind: last.kind, number: last.number, given: given + rows.length },
    }
    const text = more && after ? tokenOf({ ...selection, after }) : ''
    return { records, token: { text, size: await countRecords(work, selection), cursor: given } }
  })
}

/** What is no longer public is gone from this moment, whether that has been noted already or not. */
async function toldOf(work: Work, rows: readonly OpenRecord[]): Promise<readonly Told[]> {
  const there = rows.filter(({ deleted }) => !deleted).map(({ id }) => id)
  const found = await publicationsOf(work, there)
  const byKey = new Map(found.map((one) => [`${one.kind} ${one.id}`, one]))
  return rows.map((row) => ({
    ...row,
    publication: row.deleted ? null : (byKey.get(`${row.kind} ${row.id}`) ?? null),
  }))
}

/** Errors  a Fault: idDoesNotExist */
export async function readRecord(
  work: Work,
  named: { readonly kind: PublicationKind; readonly number: number } | null,
): Promise<Told> {
  const row = named && (await findRecord(work, named.kind, named.number))
  const [told] = row ? await toldOf(work, [row]) : []
  if (!told) throw new Fault('idDoesNotExist', 'There is no such record here.')
  return told
}
