import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { keepEvidence } from '#platform/mailing/evidence.ts'
import { recipientsOf } from '#platform/mailing/ledger.ts'
import { newMailing } from '../mailing/mailings.ts'
import type { Table } from './access.ts'
import type { Site } from './access-demo.ts'
import type { Stage } from './access-stage.ts'

/** Who got what is for those who mend it; whole addresses are the data-protection officer's. */
export const MAILINGS: Table = {
  'GET /briefings/mailings': 'sxxxxxxxxxoxo',
  'GET /briefings/mailings/:id': 'sxxxxxxxxxoxo',
  'GET /briefings/mailings/returned': 'sxxxxxxxxxoxo',
  'GET /briefings/mailings/returned/:id': 'sxxxxxxxxxoxo',
  'POST /briefings/mailings/:id/pause': 'xxxxxxxxxx>x>',
  'POST /briefings/mailings/:id/resumption': 'xxxxxxxxxxcxc',
  'POST /briefings/mailings/:id/retry': 'xxxxxxxxxx>x>',
  'POST /briefings/mailings/:id/resolution': 'xxxxxxxxxx>x>',
  'POST /briefings/mailings/:id/addresses': 'xxxxxxxxxxxxo',
  'POST /briefings/mailings/returned/:id/reversal': 'xxxxxxxxxx>x>',
  'POST /briefings/mailings/returned/:id/message': 'xxxxxxxxxxxxo',
}

export const MAILINGS_FIELDS = {
  '/briefings/mailings/:id/resolution': () => ({ as: 'sent' }),
  '/briefings/mailings/:id/addresses': () => ({ state: 'failed', why: 'To mend the list.' }),
  '/briefings/mailings/returned/:id/reversal': () => ({ why: 'The server was in repair.' }),
}

/** A mailing on its way: one failed, one uncertain; and the message that came back. */
export async function mailingStage({ work }: Site): Promise<Stage> {
  const mailing = await newMailing(work, 3)
  await sql`update platform.mailing set state = 'sending' where id = ${mailing}`.execute(work.db)
  const { rows } = await recipientsOf(work, mailing, { state: null, page: 1 })
  const [failed, uncertain] = rows.map((row) => row.id)
  await sql`update platform.mailing_recipient
    set state = case id when ${failed} then 'failed' else 'uncertain' end
    where id in (${failed}, ${uncertain})`.execute(work.db)
  const mailEvidence = newId()
  await keepEvidence(work, {
    ...{ id: mailEvidence, source: 'message', kind: 'hard', status: '5.1.1', said: 'No such user' },
    ...{ addressHash: rows[0]?.addressHash ?? '', recipientId: failed ?? 0 },
    raw: Buffer.from('Subject: Returned\r\n\r\nNo such user\r\n'),
  })
  return { mailing, mailEvidence }
}
