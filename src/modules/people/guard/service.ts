import type { Actor, Person } from '#kernel/actor.ts'
import { ensure } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { mailTo } from '#platform/mail/template.ts'
import { wordsIn } from '#web/words.ts'
import { addressesOfPerson, findSignIn } from '../queries.ts'
import { hashOf, isFresh } from '../service.ts'
import { type Warning, warningMail } from './mails.tsx'
import { factorsOf, isSeatedInSecretariat } from './queries.ts'

/** What somebody does to their own account is kept in a chain of their own. */
export async function keepOwnAudit(
  work: Work,
  actor: Actor,
  action: string,
  subject?: { readonly kind: string; readonly id: string },
): Promise<void> {
  const id = actor.person?.id
  if (!id) return
  await keepAudit(work, actor, { body: id, action, subject: subject ?? { kind: 'person', id } })
}

/**
 * Must a second factor be shown before the keys of this account change? Whoever has an app, and an
 * officer with a passkey, showed one in the last quarter of an hour, or shows it now: a mailbox alone
 * must not be enough to take over the secretariat. The first factor is added with the mailbox;
 * everybody else's account is as safe as their mailbox.
 */
export async function needsProof(
  work: Work,
  actor: Actor,
  token: string | undefined,
): Promise<boolean> {
  const id = actor.person?.id
  ensure(id !== undefined)
  const { app, passkeys } = await factorsOf(work, id)
  if (app === null && (passkeys === 0 || !(await isSeatedInSecretariat(work, id)))) return false
  const signIn = token === undefined ? undefined : await findSignIn(work, hashOf(token))
  return !isFresh(work, signIn?.strong_at ?? null)
}

/** Errors  forbidden, with what to do, where a second factor must be shown first */
export async function ensureFresh(
  work: Work,
  actor: Actor,
  token: string | undefined,
): Promise<void> {
  ensure(!(await needsProof(work, actor, token)), 'people.officer.confirm-first')
}

/** Tells every address of a person that the keys of their account changed. */
export async function warnOwner(work: Work, person: Person, warning: Warning): Promise<void> {
  const t = wordsIn(person.lang, person.zone)
  for (const address of await addressesOfPerson(work, person.id))
    await sendMail(work, mailTo(address, t, warningMail(t, warning)))
}
