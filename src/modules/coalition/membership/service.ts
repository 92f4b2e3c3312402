import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { notifySeats, setStanding } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { changeSuccessor } from '../places/index.ts'
import type { Commitment, MemberState } from '../tables.ts'
import { noticeMail } from './mails.tsx'
import { ANSWER_DAYS, may, mayGo, STANDING_OF, type Turn } from './policy.ts'
import { findMember, insertChanges, type Member, updateMember } from './queries.ts'

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const daysLater = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))

export type NewPledge = {
  readonly commitment: Commitment
  readonly what: string
  readonly measure: string
  readonly due_on: string
  readonly public: boolean
}

export const newPledge = (work: Work, bodyId: string, pledge: NewPledge) => ({
  ...pledge,
  id: newId(),
  body_id: bodyId,
  reason: null,
  evidence_url: null,
  peer_body_id: null,
  created_at: work.now,
  updated_at: work.now,
})

type Turning = Pick<Member, 'body_id' | 'version' | 'state'>

/**
 * Brings a membership into another state, with its reason, in one line of its history.
 *
 * Errors  conflict when it cannot go there from where it is, or somebody was first
 * Emits   coalition.membership-<state>
 */
export async function turn(work: Work, actor: Actor, member: Turning, to: Turn): Promise<void> {
  if (!mayGo(member.state, to.to)) conflict('membership.not-from-here')
  await inTransaction(work, async (work) => {
    const kept = to.to === 'leaving' || to.to === 'suspension-noticed' ? {} : { effective_on: null }
    const done = await updateMember(work, member, { ...kept, ...to.set, state: to.to })
    if (!done) conflict('coalition.changed-meanwhile')
    await setStanding(work, actor, member.body_id, STANDING_OF[to.to])
    await insertChanges(work, [
      {
        body_id: member.body_id,
        at: work.now,
        effective_on: to.effectiveOn ?? dayOf(work.now),
        from_state: member.state,
        to_state: to.to,
        reason: to.reason,
        by_role: to.by,
        person_id: to.by === 'system' ? null : (actor.person?.id ?? null),
      },
    ])
    await keepAudit(work, actor, {
      body: member.body_id,
      action: `membership-${to.to}`,
      subject: { kind: 'member', id: member.body_id },
      before: { state: member.state },
      after: { state: to.to },
      ...(to.reason === null ? {} : { why: to.reason }),
    })
    await publish(work, EVENTS[to.to], member.body_id)
    await notifySeats(work, member.body_id, ['lead', 'deputy'], (t) => noticeMail(t, to))
  })
}

/** What the room says on the bus of each state. */
const EVENTS: Readonly<Record<MemberState, string>> = {
  active: 'coalition.membership-active',
  lapsing: 'coalition.membership-lapsing',
  lapsed: 'coalition.membership-lapsed',
  'suspension-noticed': 'coalition.suspension-announced',
  suspended: 'coalition.membership-suspended',
  leaving: 'coalition.leaving-announced',
  left: 'coalition.member-left',
  merged: 'coalition.member-merged',
}

/** A member for somebody who looks after it: its own people and the membership officers. */
export async function memberFor(work: Work, actor: Actor, bodyId: string): Promise<Member> {
  if (!may.see(actor, bodyId)) missing()
  const member = await findMember(work, bodyId)
  if (!member) missing()
  return member
}

/** "These people still act for us": for a year, and out of lapsing. */
export async function confirmTeam(work: Work, actor: Actor, bodyId: string): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.confirm(actor, bodyId))
  const set = { confirmed_on: dayOf(work.now), asked_on: null }
  if (member.state === 'lapsing' || member.state === 'lapsed')
    return turn(work, actor, member, { to: 'active', reason: null, by: 'member', set })
  await inTransaction(work, async (work) => {
    if (!(await updateMember(work, member, set))) conflict('coalition.changed-meanwhile')
    const subject = { kind: 'member', id: bodyId }
    await keepAudit(work, actor, { body: bodyId, action: 'team-confirmed', subject, after: set })
    await publish(work, 'coalition.team-confirmed', bodyId)
  })
}

/** Announces a suspension: in writing, with a day until which the city may answer. */
export async function announceSuspension(
  work: Work,
  actor: Actor,
  bodyId: string,
  why: string,
): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.decide(actor, bodyId))
  const effective_on = daysLater(dayOf(work.now), ANSWER_DAYS)
  await turn(work, actor, member, {
    to: 'suspension-noticed',
    reason: why,
    by: 'officer',
    effectiveOn: effective_on,
    set: { effective_on, notice: why, answer: null },
  })
}

/** The city's own words on a notice; they stand beside it in the history. */
export async function answerNotice(
  work: Work,
  actor: Actor,
  bodyId: string,
  answer: string,
): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.answer(actor, bodyId))
  if (member.state !== 'suspension-noticed' && member.state !== 'suspended')
    conflict('membership.not-from-here')
  await inTransaction(work, async (work) => {
    if (!(await updateMember(work, member, { answer }))) conflict('coalition.changed-meanwhile')
    const subject = { kind: 'member', id: bodyId }
    const why = answer.slice(0, 500)
    await keepAudit(work, actor, { body: bodyId, action: 'notice-answered', subject, why })
    await publish(work, 'coalition.notice-answered', bodyId)
  })
}

/** Suspends, once the time to answer is over or the answer is there. */
export async function suspend(
  work: Work,
  actor: Actor,
  bodyId: string,
  why: string,
): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.decide(actor, bodyId))
  const over = member.effective_on !== null && member.effective_on <= dayOf(work.now)
  if (member.state === 'suspension-noticed' && !over && member.answer === null)
    conflict('membership.may-answer', { date: member.effective_on ?? '' })
  await turn(work, actor, member, { to: 'suspended', reason: why, by: 'officer' })
}

/** Back into good standing: a notice withdrawn, a suspension ended, a lapse mended. */
export async function reinstate(
  work: Work,
  actor: Actor,
  bodyId: string,
  why: string,
): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.decide(actor, bodyId))
  const set = { confirmed_on: dayOf(work.now), asked_on: null, notice: null, answer: null }
  await turn(work, actor, member, { to: 'active', reason: why, by: 'officer', set })
}

/** Leaves at once or on a later day; what was published stays, with the date. */
export async function leave(
  work: Work,
  actor: Actor,
  bodyId: string,
  leaving: { readonly on: string; readonly why: string | null },
): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.leave(actor, bodyId))
  const today = dayOf(work.now)
  if (leaving.on < today) invalid('membership.day-past', {}, 'on')
  if (leaving.on > daysLater(today, 366)) invalid('membership.day-far', {}, 'on')
  const reason = leaving.why
  if (leaving.on === today) return turn(work, actor, member, { to: 'left', reason, by: 'member' })
  await turn(work, actor, member, {
    to: 'leaving',
    reason,
    by: 'member',
    effectiveOn: leaving.on,
    set: { effective_on: leaving.on },
  })
}

/** Stays after all, before the announced day. */
export async function stay(work: Work, actor: Actor, bodyId: string): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.leave(actor, bodyId))
  if (member.state !== 'leaving') conflict('membership.not-from-here')
  await turn(work, actor, member, { to: 'active', reason: null, by: 'member' })
}

/** Notes that a member became part of another one; its page then leads there. */
export async function merge(
  work: Work,
  actor: Actor,
  bodyId: string,
  into: { readonly bodyId: string; readonly why: string; readonly on: string },
): Promise<void> {
  const member = await memberFor(work, actor, bodyId)
  ensure(may.decide(actor, bodyId))
  const heir = await findMember(work, into.bodyId)
  if (!heir || heir.body_id === bodyId || heir.state === 'merged')
    invalid('membership.no-successor', {}, 'into')
  await inTransaction(work, async (work) => {
    await turn(work, actor, member, {
      to: 'merged',
      reason: into.why,
      by: 'officer',
      effectiveOn: into.on,
      set: { successor_id: heir.body_id },
    })
    await changeSuccessor(work, actor, member.place_id, { id: heir.place_id, on: into.on })
  })
}
