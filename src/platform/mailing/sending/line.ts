import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Letter } from '../message/compile.ts'
import type { Answer, Outgoing } from '../smtp/connection.ts'

/** What a message is handed to: a connection to the relay, or the page where development reads its mail. */
export type Line = {
  readonly lost: boolean
  send(letter: Letter & Outgoing, onBegin: () => Promise<void>): Promise<Answer>
  quit(): Promise<void>
}

/** Where nothing is really sent, so many messages of a mailing are kept to be read. */
const KEPT = 20

const TAKEN: Answer = {
  ...{ stage: 'content', accepted: true },
  reply: { code: 250, status: '2.0.0', text: 'kept', lines: [] },
}

/** Without a relay, in development: the first messages of each mailing are readable at /dev/mail. */
export function keepingLine(db: Work['db']): Line {
  return {
    lost: false,
    async send({ to, rendering, links }, onBegin) {
      await onBegin()
      const work = { db, now: new Date() }
      const fill = (text: string) =>
        text
          .replaceAll('{{unsubscribe}}', links.unsubscribe)
          .replaceAll('{{preferences}}', links.preferences)
      if (await isSample(work, rendering.mailingId))
        await tablesOf<PlatformTables>(work)
          .insertInto('platform.mail')
          .values({
            ...{ id: newId(), at: work.now, to_address: to, lang: rendering.lang },
            ...{ subject: rendering.subject.slice(0, 200), sent_at: null, error: null, kept: true },
            ...{ body_text: fill(rendering.text), body_html: fill(rendering.html) },
          })
          .execute()
      return TAKEN
    },
    quit: async () => undefined,
  }
}

async function isSample(work: Work, mailingId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from platform.mailing_recipient
    where mailing_id = ${mailingId} and state = 'sent' limit ${KEPT}`.execute(work.db)
  return rows.length < KEPT
}
