import { SYSTEM } from '#kernel/actor.ts'
import { notifySeats } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { askMail, mandateMail, pledgeMail } from './mails.tsx'
import { CONFIRM_AFTER_DAYS, LAPSE_AFTER_DAYS } from './policy.ts'
import {
  mandatesEnding,
  membersConfirmedBefore,
  membersLeavingBy,
  pledgesDue,
  updateMember,
  updatePledge,
} from './queries.ts'
import { dayOf, daysLater, turn } from './service.ts'

const HEADS = ['lead', 'deputy'] as const

/**
 * Asks once a year whether these people still act for the city. Nobody answers for 90 days: the
 * membership is lapsing, for everybody to see; for 90 more: it has lapsed. Nothing is deleted.
 */
async function askYearly(work: Work): Promise<void> {
  const today = dayOf(work.now)
  const silent = daysLater(today, -LAPSE_AFTER_DAYS)
  const before = daysLater(today, -CONFIRM_AFTER_DAYS)
  for (const member of await membersConfirmedBefore(work, before, ['active', 'lapsing'])) {
    if (member.asked_on === null)
      await inTransaction(work, async (work) => {
        await updateMember(work, member, { asked_on: today })
        await notifySeats(work, member.body_id, HEADS, (t) =>
          askMail(t, daysLater(today, LAPSE_AFTER_DAYS)),
        )
        await publish(work, 'coalition.confirmation-asked', member.body_id)
      })
    else if (member.asked_on <= silent)
      await turn(work, SYSTEM, member, {
        to: member.state === 'active' ? 'lapsing' : 'lapsed',
        reason: null,
        by: 'system',
        // The next 90 days begin anew.
        set: { asked_on: today },
      })
  }
}

/** The day that a city announced for its leaving has come. */
async function endLeavings(work: Work): Promise<void> {
  for (const member of await membersLeavingBy(work, dayOf(work.now)))
    await turn(work, SYSTEM, member, { to: 'left', reason: null, by: 'system' })
}

/** Units: days before a promise is due, and before a mandate ends. */
const REMIND_DAYS = 14
const MANDATE_DAYS = 30

async function remindPledges(work: Work): Promise<void> {
  const soon = daysLater(dayOf(work.now), REMIND_DAYS)
  for (const { body_id, what, due_on } of await pledgesDue(work, soon, soon))
    await notifySeats(work, body_id, HEADS, (t) => pledgeMail(t, { what, due_on, late: false }))
}

/** A promise whose day has passed is late; the city's people hear it on the first day of that. */
async function markLate(work: Work): Promise<void> {
  const yesterday = daysLater(dayOf(work.now), -1)
  for (const pledge of await pledgesDue(work, '1900-01-01', yesterday))
    await inTransaction(work, async (work) => {
      if (!(await updatePledge(work, pledge, { state: 'late' }))) return
      const { what, due_on } = pledge
      await notifySeats(work, pledge.body_id, HEADS, (t) =>
        pledgeMail(t, { what, due_on, late: true }),
      )
      await publish(work, 'coalition.pledge-late', pledge.id)
    })
}

async function remindMandates(work: Work): Promise<void> {
  const day = daysLater(dayOf(work.now), MANDATE_DAYS)
  for (const { body_id } of await mandatesEnding(work, day))
    await notifySeats(work, body_id, HEADS, (t) => mandateMail(t, day))
}

/** What the coalition does every morning by itself. Each part may run twice on one day. */
export const membershipJobs: readonly Job[] = [
  {
    name: 'coalition.membership-daily',
    every: '20 5 * * *',
    async perform(work) {
      await askYearly(work)
      await endLeavings(work)
      await markLate(work)
    },
  },
  {
    name: 'coalition.reminders-daily',
    every: '40 5 * * *',
    async perform(work) {
      await remindPledges(work)
      await remindMandates(work)
    },
  },
]
