import type { Job } from '#platform/jobs/jobs.ts'
import type { Words } from '#web/words.ts'
import { notifySeats } from './mails.tsx'
import { TOP_ROLE } from './policy.ts'
import { seatsEndingOn } from './queries.ts'

/** A term's end is said so many days before, to those who can prolong it. */
const DAYS_BEFORE = [60, 14, 1] as const

const DAY_MS = 86_400_000

/** Every morning: whose term ends soon. A seat whose term is over no longer counts, by itself. */
export const teamJob: Job = {
  name: 'people.remind-of-terms',
  every: '40 5 * * *',
  async perform(work) {
    const days = DAYS_BEFORE.map((before) =>
      new Date(work.now.getTime() + before * DAY_MS).toISOString().slice(0, 10),
    )
    for (const seat of await seatsEndingOn(work, days)) {
      const deputies = seat.kind === 'city' ? (['deputy'] as const) : []
      await notifySeats(work, seat.body_id, [TOP_ROLE[seat.kind], ...deputies], (t: Words) => ({
        title: t('people.term.mail.title', { name: seat.name, body: seat.bodyName }),
        paragraphs: [
          t('people.term.mail.text', { name: seat.name, date: t.date(seat.term_ends ?? '') }),
        ],
        action: {
          label: t('people.term.mail.action'),
          href: `/bodies/${seat.slug}/team/seats/${seat.id}`,
        },
      }))
    }
  },
}
