import { createHash, randomBytes } from 'node:crypto'
import type { Updateable } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { notifySeats, secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import type { ApplicationEventKind, ApplicationTable } from '../tables.ts'
import { contactMail, officerMail, writeTo } from './mails.tsx'
import { may, stepsDone } from './policy.ts'
import {
  type FoundApplication,
  findApplication,
  insertEvent,
  newestLetter,
  pledgesOf,
  updateApplication,
} from './queries.ts'
import { type LetterStanding, standingOf } from './signing/policy.ts'
import { signingsOf } from './signing/queries.ts'

export const personOf = (actor: Actor) => {
  ensure(actor.person !== null)
  return actor.person
}

/** A wish as its applicant works on it. */
export async function wishFor(work: Work, actor: Actor, id: string): Promise<FoundApplication> {
  const wish = await findApplication(work, actor, id)
  if (!wish) missing()
  return wish
}

export async function wishToEdit(work: Work, actor: Actor, id: string): Promise<FoundApplication> {
  const wish = await wishFor(work, actor, id)
  ensure(may.edit(actor, wish), 'joining.not-now')
  return wish
}

/** One line of the wish's own history, and one of the audit. */
export async function note(
  work: Work,
  actor: Actor,
  [id, kind]: readonly [id: string, kind: ApplicationEventKind],
  more: { detail?: string; why?: string; by?: 'applicant' | 'officer' | 'signatory' } = {},
): Promise<void> {
  await insertEvent(work, {
    application_id: id,
    kind,
    by_role: more.by ?? 'applicant',
    person_id: actor.person?.id ?? null,
    detail: more.detail ?? null,
    why: more.why ?? null,
  })
  await keepAudit(work, actor, {
    body: id,
    action: `joining-${kind}`,
    subject: { kind: 'application', id },
    ...(more.why === undefined ? {} : { why: more.why.slice(0, 500) }),
  })
}

type Set = Updateable<ApplicationTable>

/** Saves one step. What officers found before a change of the applicant's does not count after it. */
export async function save(
  work: Work,
  wish: FoundApplication,
  version: number,
  set: Set,
): Promise<void> {
  if (version !== 0 && version !== wish.version) conflict('coalition.changed-meanwhile')
  const done = await updateApplication(work, wish, { ...set, updated_at: work.now })
  if (!done) conflict('coalition.changed-meanwhile')
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Asks the second contact, by a mail only they can read, to confirm. */
export async function askContact(work: Work, actor: Actor, wish: FoundApplication): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const done = await updateApplication(work, wish, { deputy_token_hash: hashOf(token) })
  if (!done || wish.deputy_email === null) conflict('coalition.changed-meanwhile')
  await note(work, actor, [wish.id, 'deputy-asked'], { detail: wish.deputy_name ?? '' })
  const asked = { token, applicant: personOf(actor).name, place: wish.place_name }
  await writeTo(work, { address: wish.deputy_email, lang: wish.lang }, (t) =>
    contactMail(t, { ...asked, name: wish.deputy_name ?? '' }),
  )
}

/** Tells the membership officers, wherever they are. */
export async function tellOfficers(
  work: Work,
  about: { readonly id: string; readonly place: string },
): Promise<void> {
  const secretariat = await secretariatOf(work)
  if (secretariat)
    await notifySeats(work, secretariat, ['membership-officer'], (t) => officerMail(t, about))
}

/** The letter of a wish as it stands: which one is held, whether it counts, what its signatory said. */
export async function letterStanding(work: Work, wish: FoundApplication): Promise<LetterStanding> {
  const letter = await newestLetter(work, wish.id)
  return standingOf(wish, letter, await signingsOf(work, wish.id), work.now)
}

/** What every step's page shows of the wish: its place, and which steps hold what they need. */
export async function headOf(work: Work, wish: FoundApplication) {
  const { counts } = await letterStanding(work, wish)
  const pledges = await pledgesOf(work, wish.id)
  const done = stepsDone(wish, { letter: counts, pledges: pledges.length })
  return { id: wish.id, place_name: wish.place_name, done }
}
