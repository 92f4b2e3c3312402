import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { Commitment, PledgeState } from '../../tables.ts'
import { may } from '../policy.ts'
import {
  findPledge,
  insertObservation,
  insertPledges,
  type Observation,
  updatePledge,
  useObservation,
} from '../queries.ts'
import { dayOf, memberFor, newPledge } from '../service.ts'

type Typed = {
  readonly commitment: Commitment
  readonly what: string
  readonly measure: string
  readonly dueOn: string
  readonly isPublic: boolean
}

/** Promises something dated, to be shown beside what came of it. */
export async function addPledge(
  work: Work,
  actor: Actor,
  bodyId: string,
  typed: Typed,
): Promise<void> {
  await memberFor(work, actor, bodyId)
  ensure(may.pledge(actor, bodyId))
  if (typed.dueOn <= dayOf(work.now)) invalid('coalition.form.day-past', {}, 'dueOn')
  const { commitment, what, measure, dueOn: due_on, isPublic } = typed
  const pledge = newPledge(work, bodyId, { commitment, what, measure, due_on, public: isPublic })
  await inTransaction(work, async (work) => {
    await insertPledges(work, [pledge])
    await note(work, actor, pledge, 'pledge-made')
  })
}

const note = async (
  work: Work,
  actor: Actor,
  pledge: { readonly id: string; readonly body_id: string },
  action: 'pledge-made' | 'pledge-reported' | 'pledge-confirmed',
): Promise<void> => {
  const subject = { kind: 'pledge', id: pledge.id }
  await keepAudit(work, actor, { body: pledge.body_id, action, subject, after: pledge })
  await publish(work, `coalition.${action}`, pledge.id)
}

const NEEDS_REASON: readonly PledgeState[] = ['changed', 'dropped']

export type Report = {
  readonly state: Exclude<PledgeState, 'late'>
  readonly reason?: string | undefined
  readonly evidenceUrl?: string | undefined
  /** Something the platform saw, named as what was done. */
  readonly observation?: string | undefined
}

/** Says where a promise stands, with evidence: a link, or something the platform saw itself. */
export async function reportPledge(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  report: Report,
): Promise<string> {
  const pledge = await findPledge(work, at.id)
  if (!pledge || !may.see(actor, pledge.body_id)) missing()
  ensure(may.pledge(actor, pledge.body_id))
  if (NEEDS_REASON.includes(report.state) && !report.reason)
    invalid('membership.pledge.say-why', {}, 'reason')
  if (at.version !== pledge.version) conflict('coalition.changed-meanwhile')
  await inTransaction(work, async (work) => {
    const seen = await seenOf(work, pledge, report.observation)
    const set = {
      state: report.state,
      reason: report.reason ?? null,
      evidence_url: report.evidenceUrl ?? pledge.evidence_url,
      basis: seen ? ('system-observed' as const) : ('self-reported' as const),
      // What another city confirmed was confirmed of the earlier report.
      peer_body_id: null,
    }
    if (!(await updatePledge(work, pledge, set))) conflict('coalition.changed-meanwhile')
    await note(work, actor, pledge, 'pledge-reported')
  })
  return pledge.body_id
}

async function seenOf(
  work: Work,
  pledge: { readonly id: string; readonly body_id: string },
  observation: string | undefined,
): Promise<boolean> {
  if (observation === undefined) return false
  const named = { id: observation, bodyId: pledge.body_id, pledgeId: pledge.id }
  const used = await useObservation(work, named)
  if (!used) invalid('membership.pledge.seen-gone', {}, 'observation')
  return true
}

/** Another member says that it was so. */
export async function confirmPledge(work: Work, actor: Actor, id: string): Promise<string> {
  const pledge = await findPledge(work, id)
  if (!pledge?.public) missing()
  ensure(may.confirmAsPeer(actor, pledge.body_id))
  if (pledge.state !== 'done' || pledge.basis === 'peer-confirmed')
    conflict('membership.pledge.not-done')
  await inTransaction(work, async (work) => {
    const peer_body_id = actor.acting?.bodyId ?? null
    const done = await updatePledge(work, pledge, { basis: 'peer-confirmed', peer_body_id })
    if (!done) conflict('coalition.changed-meanwhile')
    await note(work, actor, pledge, 'pledge-confirmed')
  })
  return pledge.slug
}

/**
 * Notes that the platform saw a member keep one of the three commitments: a talk given, a question
 * answered, data published. Other rooms call this; the city decides which promise it belongs to.
 */
export const observe = (
  work: Work,
  bodyId: string,
  seen: Pick<Observation, 'commitment' | 'what' | 'href'>,
): Promise<void> =>
  insertObservation(work, {
    ...seen,
    id: newId(),
    body_id: bodyId,
    seen_on: dayOf(work.now),
    pledge_id: null,
  })
