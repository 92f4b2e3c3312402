import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { COMMITMENTS, may, STEPS, stepsDone } from '../policy.ts'
import {
  findByToken,
  insertEvent,
  memberHere,
  pledgesOf,
  replacePledges,
  updateApplication,
} from '../queries.ts'
import {
  askContact,
  hashOf,
  letterStanding,
  note,
  personOf,
  tellOfficers,
  wishFor,
} from '../service.ts'
import { copyApplication } from './queries.ts'

const SEND_LIMIT = { burst: 5, perMinute: 0.1 }

/** Sends the mail to the second contact once more. */
export async function askContactAgain(work: Work, actor: Actor, id: string): Promise<void> {
  const wish = await wishFor(work, actor, id)
  ensure(may.withdraw(actor, wish) && wish.state !== 'draft')
  if (wish.deputy_confirmed_at) conflict('checking.contact.done')
  await takeToken(work, `joining contact ${id}`, { burst: 3, perMinute: 0.02 })
  await inTransaction(work, (work) => askContact(work, actor, wish))
}

/**
 * Sends the wish to the secretariat, whole: every step done, and the second contact asked.
 *
 * Emits  coalition.joining-submitted
 */
export async function submit(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly device: string | null },
): Promise<void> {
  const wish = await wishFor(work, actor, at.id)
  ensure(wish.state === 'draft' && may.edit(actor, wish), 'joining.not-now')
  const { counts, objection } = await letterStanding(work, wish)
  if (objection) invalid('signing.objected', { address: objection.address })
  const pledges = await pledgesOf(work, wish.id)
  const done = stepsDone(wish, { letter: counts, pledges: pledges.length })
  const open = STEPS.find((step) => step !== 'review' && !done[step])
  if (open || pledges.length < COMMITMENTS.length) invalid('joining.review.open')
  if (await memberHere(work, wish.place_id)) conflict('joining.member-meanwhile')
  await takeToken(work, `joining send ${wish.domain}`, SEND_LIMIT)
  await inTransaction(work, async (work) => {
    const sent = await updateApplication(work, wish, {
      state: 'submitted',
      submitted_at: work.now,
      updated_at: work.now,
      browser_hash: at.device === null ? null : hashOf(at.device),
    })
    if (!sent) conflict('coalition.changed-meanwhile')
    await note(work, actor, [wish.id, 'submitted'])
    await askContact(work, actor, await wishFor(work, actor, wish.id))
    await publish(work, 'coalition.joining-submitted', wish.id)
    await tellOfficers(work, { id: wish.id, place: wish.place_name })
  })
}

/** Takes the wish back. It stays in the history. */
export async function withdraw(work: Work, actor: Actor, id: string, why?: string): Promise<void> {
  const wish = await wishFor(work, actor, id)
  ensure(may.withdraw(actor, wish), 'joining.not-now')
  await inTransaction(work, async (work) => {
    const set = { state: 'withdrawn' as const, decided_at: work.now }
    if (!(await updateApplication(work, wish, set))) conflict('coalition.changed-meanwhile')
    await note(work, actor, [id, 'withdrawn'], why === undefined ? {} : { why })
    await publish(work, 'coalition.joining-withdrawn', id)
  })
}

/** Begins anew after a refusal or a withdrawal, with everything that was typed; history stays. */
export async function reapply(work: Work, actor: Actor, id: string): Promise<string> {
  const wish = await wishFor(work, actor, id)
  ensure(may.reapply(actor, wish), 'joining.not-now')
  if (await memberHere(work, wish.place_id)) conflict('joining.member-meanwhile')
  await takeToken(work, `joining begin ${personOf(actor).id}`, { burst: 5, perMinute: 0.05 })
  return inTransaction(work, async (work) => {
    const fresh = await copyApplication(work, wish)
    const pledges = await pledgesOf(work, id)
    if (pledges.length > 0) await replacePledges(work, fresh, pledges)
    await note(work, actor, [id, 're-applied'])
    await note(work, actor, [fresh, 'begun'], { detail: wish.place_name })
    return fresh
  })
}

/** The wish that a second contact was asked about. */
export async function askedContact(work: Work, token: string) {
  const asked = /^[\w-]{43}$/.test(token) ? await findByToken(work, hashOf(token)) : undefined
  if (!asked) missing()
  return asked
}

/**
 * The second contact says that the wish is the authority's own. Never the applicant; the same
 * browser is noted and shown to the officers.
 */
export async function confirmAsContact(
  work: Work,
  actor: Actor,
  by: { readonly token: string; readonly device: string | null },
): Promise<void> {
  const asked = await askedContact(work, by.token)
  ensure(actor.person?.id !== asked.person_id, 'checking.contact.not-you')
  if (asked.deputy_confirmed_at) return
  const same = by.device !== null && asked.browser_hash?.equals(hashOf(by.device)) === true
  await inTransaction(work, async (work) => {
    const set = { deputy_confirmed_at: work.now, deputy_same_browser: same }
    if (!(await updateApplication(work, asked, set))) conflict('coalition.changed-meanwhile')
    await insertEvent(work, {
      application_id: asked.id,
      kind: 'deputy-confirmed',
      by_role: 'second-contact',
      person_id: null,
      detail: asked.deputy_name,
      why: null,
    })
    const subject = { kind: 'application', id: asked.id }
    await keepAudit(work, actor, { body: asked.id, action: 'joining-deputy-confirmed', subject })
    await publish(work, 'coalition.joining-confirmed', asked.id)
  })
}
