import type { Actor } from '#kernel/actor.ts'
import { conflict } from '#kernel/refusals.ts'
import { createBody, setStanding } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { MemberTable } from '../../tables.ts'
import {
  findFormerMember,
  insertChanges,
  insertMembers,
  insertPledges,
  isDemo,
  updateMember,
} from '../queries.ts'
import { dayOf, type NewPledge, newPledge } from '../service.ts'

export type Admission = Pick<
  MemberTable,
  | 'place_id'
  | 'application_id'
  | 'member_type'
  | 'network_city'
  | 'website'
  | 'domain'
  | 'languages'
  | 'signatory_office'
  | 'signatory_title'
  | 'signatory_name'
  | 'basis'
  | 'basis_reference'
  | 'basis_date'
> & {
  readonly name: string
  readonly country: string
  readonly pledges: readonly NewPledge[]
}

/**
 * Makes an authority a member: its body, its standing, the first line of its history and its first
 * pledges. One that left and comes back keeps its body and its history; one that a demonstration's
 * secretariat takes in is of the demonstration.
 *
 * Returns the body's id and address
 * Emits   coalition.member-accepted
 */
export async function admitMember(work: Work, actor: Actor, admission: Admission) {
  const { name, country, pledges, ...facts } = admission
  const former = await findFormerMember(work, admission.place_id)
  const today = dayOf(work.now)
  const body = former
    ? { id: former.body_id }
    : await createBody(work, { kind: 'city', name, country, demo: await isDemo(work, actor) })
  const row = { ...facts, state: 'active' as const, confirmed_on: today }
  const cleared = { asked_on: null, effective_on: null, notice: null, answer: null }
  if (former) {
    const back = await updateMember(work, former, { ...row, ...cleared })
    if (!back) conflict('coalition.changed-meanwhile')
  } else
    await insertMembers(work, [
      { ...row, ...cleared, body_id: body.id, member_since: today, successor_id: null },
    ])
  await setStanding(work, actor, body.id, 'active')
  await insertChanges(work, [
    {
      body_id: body.id,
      at: work.now,
      effective_on: today,
      from_state: former ? 'left' : null,
      to_state: 'active',
      reason: null,
      by_role: 'officer',
      person_id: actor.person?.id ?? null,
    },
  ])
  await insertPledges(
    work,
    pledges.map((pledge) => newPledge(work, body.id, pledge)),
  )
  const subject = { kind: 'member', id: body.id }
  await keepAudit(work, actor, { body: body.id, action: 'member-accepted', subject, after: row })
  await publish(work, 'coalition.member-accepted', body.id)
  return body.id
}
