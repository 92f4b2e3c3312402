import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { freezeMailing, type NewMailing } from '#platform/mailing/freeze.ts'
import { type MailingCounts, mailingCounts } from '#platform/mailing/ledger.ts'
import { scheduleMailing } from '#platform/mailing/steering.ts'

const WORDS = 'Consider shading the way to school before the next hot week. '

/** An issue of a common size: some 17 kB. */
export const VARIANT = {
  ...{ key: 'en', lang: 'en', subject: 'Lessons of the week: heat, waste, small businesses' },
  html: `<html><body><h1>Lessons of the week</h1>${`<p>${WORDS.repeat(4)}</p>`.repeat(40)}<p><a href="{{unsubscribe}}">Leave</a> <a href="{{preferences}}">Choose</a></p></body></html>`,
  text: `${`${WORDS.repeat(4)}\n\n`.repeat(16)}Leave: {{unsubscribe}}\nChoose: {{preferences}}\n`,
}

/** A mailing to `r1@mail.example` and so on, that may begin at once. */
export async function newMailing(
  work: Work,
  recipients: number,
  changed: Partial<NewMailing> = {},
): Promise<string> {
  const { id } = await freezeMailing(work, {
    ...{ kind: 'briefing', subjectId: newId(), list: 'briefings', variants: [VARIANT] },
    audience: sql`select 'r' || n || '@place' || n % 7 || '.example' as address, 'en' as variant,
      null::timestamptz as send_at, null::uuid as subscriber_id from generate_series(1, ${recipients}::int) as n`,
    ...changed,
  })
  await scheduleMailing(work, id, work.now)
  return id
}

/** What the counts add up to: always what was frozen. */
export const sumOf = (counts: MailingCounts): number =>
  counts.queued +
  counts.sent +
  counts.deferred +
  counts.failed +
  counts.suppressed +
  counts.uncertain

/** Waits until the counts are as asked; what they are when that takes too long. */
export async function untilCounts(
  work: Work,
  id: string,
  done: (counts: MailingCounts) => boolean,
  ms = 30_000,
): Promise<MailingCounts> {
  const end = Date.now() + ms
  for (;;) {
    const counts = await mailingCounts(work, id)
    if (done(counts) || Date.now() > end) return counts
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const isOver = (counts: MailingCounts): boolean => counts.queued + counts.deferred === 0
