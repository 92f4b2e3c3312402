import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import {
  type Origin,
  type RecordKind,
  type RecordRef,
  relate,
} from '#platform/provenance/provenance.ts'
import { type ActionValues, createAction, may as mayAction } from '../record/index.ts'
import { may, momentOf } from './policy.ts'
import {
  type Adoption,
  findAdoption,
  findReport,
  insertAdoption,
  keepReport,
  ownAdoption,
  setQuiet,
} from './queries.ts'
import type { AdoptionTables, OriginKind } from './tables.ts'
import { ORIGINS } from './tables.ts'

/** What may be taken over from a record. Errors: missing, where this actor may not see it or take it */
export async function originOf(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  { ref, lang }: { readonly ref: RecordRef; readonly lang: Lang },
): Promise<Origin> {
  if (!(ORIGINS as readonly string[]).includes(ref.kind)) missing()
  const kind = kinds.find((one) => one.kind === ref.kind)
  return (await kind?.origin?.(work, actor, ref.id, lang)) ?? missing()
}

export type Adopted = { readonly id: string; readonly actionId: string; readonly again: boolean }

/**
 * Begins an action of the body acted for from somebody else's record, as a draft that its city
 * alone sees. Whoever presses twice is led to what is there already.
 *
 * Errors  missing, forbidden; conflict for one's own action, and where this person took it over
 *         before in a form that they may not see any more
 * Emits   toolkit.action-adopted, toolkit.action-added
 */
export function adoptRecord(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  from: { readonly ref: RecordRef; readonly lang: Lang },
): Promise<Adopted> {
  return inTransaction(work, async (work) => {
    const { ref } = from
    ensure(may.adopt(actor))
    const bodyId = actor.acting?.bodyId ?? missing()
    const origin = await originOf(work, actor, kinds, from)
    if (ref.kind === 'action' && origin.bodyId === bodyId) conflict('adopting.refusal.own')
    const before = await ownAdoption(work, actor, ref, bodyId)
    if (before) return { id: before.id, actionId: before.actionId, again: true }
    const actionId = await createAction(work, actor, valuesFrom(actor, origin))
    const id = newId()
    const kept = await insertAdoption(work, {
      ...{ id, action_id: actionId, body_id: bodyId, origin_body_id: origin.bodyId },
      ...{ origin_kind: ref.kind as OriginKind, origin_id: ref.id },
      adopted_by: actor.person?.id ?? missing(),
      // Nobody is told of their own doing.
      told_at: origin.bodyId === bodyId ? work.now : null,
    })
    if (!kept) conflict('adopting.refusal.twice')
    const subject = { kind: 'action', id: actionId }
    await relate(work, actor, { from: subject, relation: origin.relation, to: ref })
    await keepAudit(work, actor, { body: bodyId, action: 'action.adopted', subject, after: ref })
    await publish(work, 'toolkit.action-adopted', actionId, { adoption: id, origin: ref })
    return { id, actionId, again: false }
  })
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`

/** The draft: what was said there, to be made one's own. A contributor's is their department's. */
function valuesFrom(actor: Actor, origin: Origin): ActionValues {
  return {
    title: cut(origin.title, 300),
    summary: cut(origin.summary, 1000),
    description: cut(origin.text, 20_000),
    ...{ kind: origin.kind, horizon: origin.horizon, visibility: 'city' },
    theme: origin.themes[0] ?? 'governance',
    system: origin.goals,
    lead: actor.acting?.department ?? '',
    status: 'draft',
  }
}

/** An adoption for the body that made it. Errors: missing, for everybody else */
export async function openAdoption(work: Work, actor: Actor, id: string): Promise<Adoption> {
  const adoption = await findAdoption(work, actor, { id })
  return adoption && adoption.bodyId === actor.acting?.bodyId ? adoption : missing()
}

export type ReportSaid = {
  readonly used: AdoptionTables['toolkit.adoption_report']['used']
  readonly changed: string
  readonly recommend: AdoptionTables['toolkit.adoption_report']['recommend']
  readonly evidence: string
  readonly visibility: Visibility
}

/**
 * Tells what became of what was taken over. Whoever tells it again changes what they told.
 *
 * Errors  missing, forbidden; invalid beside a field; conflict where somebody was first
 * Emits   toolkit.adoption-reported
 */
export function reportAdoption(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  said: ReportSaid,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const adoption = await openAdoption(work, actor, seen.id)
    ensure(may.report(actor, adoption))
    if (said.used !== 'as-it-was' && said.changed.trim() === '')
      invalid('adopting.refusal.changed', {}, 'changed')
    if (!mayAction.show(actor, adoption.bodyId, said.visibility))
      invalid('actions.refusal.show', {}, 'visibility')
    const moment = momentOf(adoption.status)
    const before = await findReport(work, adoption.id, moment)
    const id = before?.id ?? newId()
    const values = { ...said, person_id: actor.person?.id ?? null }
    const at = { id, adoption, moment }
    if (!(await keepReport(work, at, { version: seen.version, values })))
      conflict('adopting.refusal.meanwhile')
    const subject = { kind: 'action', id: adoption.actionId }
    const to = { kind: adoption.originKind, id: adoption.originId }
    await relate(work, actor, { from: subject, relation: 'evidences', to })
    await keepAudit(work, actor, {
      ...{ body: adoption.bodyId, action: 'action.adoption-reported', subject, after: said },
      ...(before ? { before } : {}),
    })
    await publish(work, 'toolkit.adoption-reported', adoption.id, { moment })
  })
}

/** The city wants to be asked no more about this one, or again. Errors: missing, forbidden */
export function keepQuiet(work: Work, actor: Actor, id: string, quiet: boolean): Promise<void> {
  return inTransaction(work, async (work) => {
    const adoption = await openAdoption(work, actor, id)
    ensure(may.report(actor, adoption))
    await setQuiet(work, id, quiet ? work.now : null)
    const action = quiet ? 'action.adoption-silenced' : 'action.adoption-unsilenced'
    const subject = { kind: 'action', id: adoption.actionId }
    await keepAudit(work, actor, { body: adoption.bodyId, action, subject })
  })
}
