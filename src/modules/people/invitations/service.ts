import { randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { isMailAddress, sendMail } from '#platform/mail/mail.ts'
import { mailTo } from '#platform/mail/template.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { wordsIn } from '#web/words.ts'
import { findBody } from '../bodies/index.ts'
import { addressesOfPerson } from '../queries.ts'
import { hashOf } from '../service.ts'
import { checkPlace, keepSeat, langOfAddress, may, type Place, rowName } from '../team/index.ts'
import { invitationMail } from './mails.tsx'
import { findInvitation, insertInvitation, markAccepted, markWithdrawn } from './queries.ts'

/** An invitation that is not taken up in time has to be sent again. */
const DAYS = 14

export type Invited = Place & {
  readonly body: string
  readonly address: string
  /** Of the message, where the address is new here; otherwise its owner's language. */
  readonly lang?: Lang
}

/**
 * Offers a seat to whoever reads an address, by mail. A second invitation to one address replaces
 * the first.
 *
 * Errors  forbidden roles; invalid address or roles; too-many for one body
 * Emits   people.invitation-sent
 */
export function inviteTo(work: Work, actor: Actor, invited: Invited): Promise<string> {
  return inTransaction(work, async (work) => {
    const body = await findBody(work, invited.body)
    if (!body || !may.see(actor, body)) missing()
    const place = checkPlace(work, body.kind, invited)
    ensure(may.giveRoles(actor, body, place.roles))
    const address = invited.address.trim().toLowerCase()
    if (!isMailAddress(address)) invalid('people.address.invalid', {}, 'address')
    const own = actor.person ? await addressesOfPerson(work, actor.person.id) : []
    if (own.includes(address)) invalid('people.team.not-to-oneself', {}, 'address')
    await takeToken(work, `invitations ${body.id}`, { burst: 30, perMinute: 2 })
    await markWithdrawn(work, body.id, { address })
    const id = newId()
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(work.now.getTime() + DAYS * 86_400_000)
    await insertInvitation(work, {
      ...place,
      ...{ id, body: body.id, address, expiresAt },
      invitedBy: rowName(actor),
      tokenHash: hashOf(token),
    })
    const t = wordsIn((await langOfAddress(work, address)) ?? invited.lang ?? 'en')
    const hostName = hostOf(actor)
    const mail = { bodyName: body.name, hostName, roles: place.roles, token, expiresAt }
    await sendMail(work, mailTo(address, t, invitationMail(t, mail)))
    await keepAudit(work, actor, {
      body: body.id,
      action: 'invitation-sent',
      subject: { kind: 'invitation', id },
      after: place,
    })
    await publish(work, 'people.invitation-sent', id, { body: body.id })
    return id
  })
}

/** Who invites, as the message names them; nobody for the platform itself. */
const hostOf = (actor: Actor): string | null =>
  rowName(actor) === null ? null : (actor.person?.name ?? null)

/** What an invitation says, by its token; nothing when it is over. */
export async function readInvitation(work: Work, token: string) {
  const invitation = await findInvitation(work, hashOf(token))
  if (!invitation) missing()
  return invitation
}

/** Is the invitation for an address that this person has shown to be theirs? */
export async function isFor(
  work: Work,
  actor: Actor,
  invitation: { readonly address: string | null },
): Promise<boolean> {
  if (!actor.person || invitation.address === null) return false
  return (await addressesOfPerson(work, actor.person.id)).includes(invitation.address)
}

/**
 * Takes the seat. Only who has confirmed the invited address may; never who sent it.
 *
 * Emits  people.seat-given
 */
export function acceptInvitation(work: Work, actor: Actor, token: string): Promise<string> {
  return inTransaction(work, async (work) => {
    const invitation = await readInvitation(work, token)
    const { person } = actor
    ensure(person !== null)
    ensure(await isFor(work, actor, invitation), 'people.invitation.other-address')
    ensure(invitation.invited_by !== person.id, 'people.team.not-to-oneself')
    if (!(await markAccepted(work, invitation.id, person.id))) conflict('people.invitation.over')
    return keepSeat(work, actor, {
      person: person.id,
      body: invitation.body_id,
      roles: invitation.roles,
      department: invitation.department,
      termEnds: invitation.term_ends,
      givenBy: invitation.invited_by,
    })
  })
}

/** Takes an invitation back. */
export function withdrawInvitation(
  work: Work,
  actor: Actor,
  of: { readonly body: string; readonly id: string },
): Promise<void> {
  return inTransaction(work, async (work) => {
    const body = await findBody(work, of.body)
    if (!body || !may.see(actor, body)) missing()
    ensure(may.change(actor, body))
    const id = await markWithdrawn(work, body.id, { id: of.id })
    if (!id) missing()
    await keepAudit(work, actor, {
      body: body.id,
      action: 'invitation-withdrawn',
      subject: { kind: 'invitation', id },
    })
  })
}
