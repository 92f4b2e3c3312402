import { newId } from '#kernel/ids.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { keepEvidence } from '../evidence.ts'
import { recipientOfReturn } from '../message/return-address.ts'
import type { EvidenceKind, MailingTables } from '../tables.ts'
import { judge } from './judge.ts'
import { type Report, readReport } from './report.ts'

/** More is not kept: a report is small, and somebody may send us anything. Units: bytes. */
const LONGEST_KEPT = 128 * 1024
/** A header with more addresses than this is not read to its end. Units: characters. */
const LONGEST_PLACE = 4_096

type Taken = { readonly evidenceId: string; readonly kind: EvidenceKind }

/**
 * Takes in one message that came to the bounce address. What it says counts only for the recipient
 * whose signed return address it came to: whoever writes another is not believed.
 *
 * `to`: the address it was delivered to, where the mail server tells it; else it is read from the
 * headers a server adds.
 */
export async function takeBounce(
  work: Work,
  key: Buffer,
  message: { readonly raw: Buffer; readonly to: string | null },
): Promise<Taken> {
  const report = await readReport(message.raw)
  const whose = recipientIn(key, report, message.to)
  const { kind, status, said } = judge(report)
  const known = typeof whose === 'number' ? await recipientOf(work, whose) : undefined
  const counts = kind === 'hard' || kind === 'soft' || kind === 'complaint'
  const believed = !counts || known !== undefined
  const evidenceId = newId()
  const decided: EvidenceKind = believed ? kind : 'forged'
  // Of somebody who was erased meanwhile it is noted that a message came back, and nothing else.
  const isForgotten = known?.address === ''
  await inTransaction(work, (work) =>
    keepEvidence(work, {
      ...{ id: evidenceId, source: 'message', kind: decided, status },
      said: isForgotten ? null : said,
      addressHash: isForgotten ? null : (known?.address_hash ?? null),
      recipientId: isForgotten ? null : (known?.id ?? null),
      raw: isForgotten ? null : message.raw.subarray(0, LONGEST_KEPT),
    }),
  )
  return { evidenceId, kind: decided }
}

/** The return address it came to; a complaint brings it in the message it complains of. */
function recipientIn(key: Buffer, report: Report, to: string | null): number | 'forged' | null {
  const { headers, complaint, original } = report
  const places = [
    to,
    headers.get('x-original-to'),
    headers.get('delivered-to'),
    headers.get('envelope-to'),
    headers.get('to'),
    complaint?.get('original-mail-from'),
    complaint ? original.get('return-path') : null,
  ]
  let found: 'forged' | null = null
  for (const place of places) {
    // Word by word, and no more than a header says: whoever writes one decides how long it is.
    for (const [address] of (place ?? '').slice(0, LONGEST_PLACE).matchAll(/[^\s<>,;"]+/g)) {
      if (!address.includes('@')) continue
      const whose = recipientOfReturn(key, address)
      if (typeof whose === 'number') return whose
      found ??= whose
    }
  }
  return found
}

const recipientOf = (work: Work, id: number) =>
  Number.isSafeInteger(id)
    ? tablesOf<MailingTables>(work)
        .selectFrom('platform.mailing_recipient')
        .select(['id', 'address', 'address_hash'])
        .where('id', '=', id)
        .executeTakeFirst()
    : Promise.resolve(undefined)
