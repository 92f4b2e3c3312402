import type { Role } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { type MailContent, mailTo } from '#platform/mail/template.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { addressesOf, addressOfPerson } from './queries.ts'

/** One person a body's mail goes to. For jobs and mails: no page shows the address. */
export type SeatAddress = Awaited<ReturnType<typeof addressesOf>>[number]

export const addressesOfSeats = (
  work: Work,
  bodyId: string,
  roles: readonly Role[],
): Promise<readonly SeatAddress[]> => addressesOf(work, bodyId, roles)

/**
 * Writes to everybody who holds one of the roles in a body, each in their own language and zone.
 * The messages leave with the transaction.
 *
 * Returns how many were written; 0 when nobody holds such a role
 */
export async function notifySeats(
  work: Work,
  bodyId: string,
  roles: readonly Role[],
  write: (t: Words, to: { readonly name: string }) => MailContent,
): Promise<number> {
  const seats = await addressesOf(work, bodyId, roles)
  for (const seat of seats) {
    const t = wordsIn(seat.lang, seat.zone)
    await sendMail(work, mailTo(seat.address, t, write(t, { name: seat.name })))
  }
  return seats.length
}

/** Writes to one person, in their own language and zone; to nobody when they are gone. */
export async function notifyPerson(
  work: Work,
  personId: string,
  write: (t: Words, to: { readonly name: string }) => MailContent,
): Promise<void> {
  const person = await addressOfPerson(work, personId)
  if (!person) return
  const t = wordsIn(person.lang, person.zone)
  await sendMail(work, mailTo(person.address, t, write(t, { name: person.name })))
}
