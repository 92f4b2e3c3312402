import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { indexDocument, unindexDocument } from '#platform/search/search.ts'
import { setLinks } from './links/index.ts'
import { may } from './policy.ts'
import { type ActionRecord, openAction } from './queries.ts'
import type { ActionTables } from './tables.ts'
import { type ActionValues, checked, columnsOf } from './values/index.ts'

/** A city's actions are numbered by one hand at a time. */
async function nextCode(work: Work, bodyId: string): Promise<string> {
  const taken = await tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action')
    .select('code')
    .where('body_id', '=', bodyId)
    .where('code', 'like', 'A-%')
    .execute()
  const highest = taken
    .map(({ code }) => /^A-(\d{1,6})$/.exec(code)?.[1])
    .reduce((most, digits) => Math.max(most, Number(digits ?? 0)), 0)
  return `A-${String(highest + 1).padStart(2, '0')}`
}

async function refuseTakenCode(work: Work, bodyId: string, code: string, own: string | null) {
  const held = await tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action')
    .select(['id', 'title'])
    .where('body_id', '=', bodyId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (held && held.id !== own)
    invalid('actions.refusal.code-taken', { code, title: held.title }, 'code')
}

/**
 * Begins an action of the body the actor acts for; without a code it gets the next free one.
 *
 * Returns the new action's id
 * Errors  forbidden; invalid beside a field (cost range, dates, a code taken, a circle of dependencies)
 * Emits   toolkit.action-added
 */
export function createAction(work: Work, actor: Actor, values: ActionValues): Promise<string> {
  return inTransaction(work, async (work) => {
    const bodyId = actor.acting?.bodyId ?? missing()
    ensure(may.add(actor, bodyId))
    const whole = checked(values)
    ensure(may.edit(actor, { bodyId, lead: whole.lead }), 'actions.refusal.department')
    refuseShowing(actor, bodyId, [whole.visibility])
    if (whole.code) await refuseTakenCode(work, bodyId, whole.code, null)
    const id = newId()
    await tablesOf<ActionTables>(work)
      .insertInto('toolkit.action')
      .values({
        ...columnsOf(whole),
        id,
        body_id: bodyId,
        code: whole.code ?? (await nextCode(work, bodyId)),
        superseded_by: null,
        import_id: values.importId ?? null,
        external_ref: values.externalRef ?? null,
        created_at: work.now,
        created_by: actor.person?.id ?? null,
        updated_at: work.now,
      })
      .execute()
    await setLinks(work, actor, { id, bodyId }, whole)
    await written(work, actor, id, { action: 'action.added' })
    await publish(work, 'toolkit.action-added', id)
    return id
  })
}

/** Said beside the field rather than as a page of its own: what was typed stays. */
function refuseShowing(actor: Actor, bodyId: string, to: readonly Visibility[]): void {
  if (!to.every((one) => may.show(actor, bodyId, one)))
    invalid('actions.refusal.show', {}, 'visibility')
}

/**
 * Rewrites an action. Status has verbs of its own.
 *
 * Errors  missing, forbidden, invalid as in `createAction`; conflict when somebody else was first
 * Emits   toolkit.action-changed
 */
export function changeAction(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  values: ActionValues,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const before = (await openAction(work, actor, seen.id)) ?? missing()
    ensure(may.edit(actor, before))
    const whole = checked({
      ...values,
      status: undefined,
    })
    ensure(may.edit(actor, { ...before, lead: whole.lead }), 'actions.refusal.department')
    if (whole.visibility !== before.visibility)
      refuseShowing(actor, before.bodyId, [before.visibility, whole.visibility])
    if (whole.code) await refuseTakenCode(work, before.bodyId, whole.code, before.id)
    const {
      status: _,
      unblock_condition: _c,
      unblock_owner: _o,
      notes,
      ...columns
    } = columnsOf(whole)
    const done = await tablesOf<ActionTables>(work)
      .updateTable('toolkit.action')
      .set({
        ...columns,
        code: whole.code ?? before.code,
        ...(values.notes === undefined ? {} : { notes }),
        ...(values.externalRef === undefined ? {} : { external_ref: values.externalRef }),
        version: seen.version + 1,
        updated_at: work.now,
      })
      .where('id', '=', seen.id)
      .where('version', '=', seen.version)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) conflict('actions.refusal.changed-meanwhile')
    await setLinks(work, actor, before, whole)
    await written(work, actor, seen.id, { action: 'action.changed', before })
    await publish(work, 'toolkit.action-changed', seen.id)
  })
}

/** After every change of a row: its audit line and its place in the search. */
export async function written(
  work: Work,
  actor: Actor,
  id: string,
  change: { readonly action: string; readonly before?: ActionRecord; readonly why?: string },
): Promise<ActionRecord> {
  const after = (await openAction(work, actor, id)) ?? missing()
  await keepAudit(work, actor, {
    body: after.bodyId,
    action: change.action,
    subject: { kind: 'action', id },
    after,
    ...(change.before ? { before: change.before } : {}),
    ...(change.why ? { why: change.why } : {}),
  })
  // Whoever wrote last may have written in another language.
  await unindexDocument(work, 'action', id)
  await indexDocument(work, {
    kind: 'action',
    id,
    lang: actor.person?.lang ?? 'en',
    body: after.bodyId,
    visibility: after.visibility,
    title: `${after.code} ${after.title}`,
    text: [after.summary, after.description, after.place, after.expectedResult].join('\n'),
    href: `/actions/${id}`,
  })
  return after
}

/**
 * Takes an action back altogether, as if it had never been: only for what an import brought and
 * nothing uses. A city drops its own actions instead, so that what was promised stays on record.
 */
export async function removeAction(work: Work, actor: Actor, action: ActionRecord): Promise<void> {
  ensure(may.import(actor, action.bodyId))
  await tablesOf<ActionTables>(work)
    .deleteFrom('toolkit.action')
    .where('id', '=', action.id)
    .execute()
  await unindexDocument(work, 'action', action.id)
  await keepAudit(work, actor, {
    body: action.bodyId,
    action: 'action.removed',
    subject: { kind: 'action', id: action.id },
    before: action,
  })
  await publish(work, 'toolkit.action-removed', action.id)
}
