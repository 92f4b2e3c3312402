import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudits } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { publishMany } from '#platform/outbox/outbox.ts'
import { reindexDocuments, unindexDocuments } from '#platform/search/search.ts'
import { setLinks } from './links/index.ts'
import { may } from './policy.ts'
import { type ActionRecord, actionsById, highestCode, numberIn } from './queries.ts'
import { addRows, deleteRows, type NextRow, updateRows } from './rows/index.ts'
import type { ActionTables } from './tables.ts'
import { type ActionValues, checked, columnsOf, type WholeValues } from './values/index.ts'

type Named = {
  readonly id: string
  readonly code: string | undefined
  readonly externalRef: string | undefined
}

/** A code and a reference are one action's in its city; nor may two of these ask for one. */
async function refuseTaken(work: Work, bodyId: string, asked: readonly Named[]): Promise<void> {
  for (const [field, column] of [
    ['code', 'code'],
    ['externalRef', 'external_ref'],
  ] as const) {
    const wanted = asked.flatMap((one) => (one[field] === undefined ? [] : [one[field]]))
    if (wanted.length === 0) continue
    const held = await tablesOf<ActionTables>(work)
      .selectFrom('toolkit.action')
      .select(['id', 'title', `${column} as text`])
      .where('body_id', '=', bodyId)
      .where(column, 'in', wanted)
      .execute()
    const by = new Map(held.map((one) => [one.text, { id: one.id, title: one.title }]))
    for (const one of asked) {
      const text = one[field]
      if (text === undefined) continue
      const holder = by.get(text)
      if (holder && holder.id !== one.id)
        invalid(TAKEN[field], { code: text, title: holder.title }, field)
      by.set(text, { id: one.id, title: '' })
    }
  }
}

const TAKEN = {
  code: 'actions.refusal.code-taken',
  externalRef: 'actions.refusal.reference-taken',
} as const

/**
 * Begins an action of the body the actor acts for; without a code it gets the next free one.
 *
 * Returns the new action's id
 * Errors  forbidden; invalid beside a field (cost range, dates, a code taken, a circle of dependencies)
 * Emits   toolkit.action-added
 */
export async function createAction(
  work: Work,
  actor: Actor,
  values: ActionValues,
): Promise<string> {
  const [id] = await createActions(work, actor, [values])
  return id ?? missing()
}

/**
 * Begins many actions at once, in their order, all or none: as many statements as for one.
 *
 * Returns their ids, in the same order
 * Errors  as `createAction`, of the first that is refused
 * Emits   toolkit.action-added, for each
 */
export function createActions(
  work: Work,
  actor: Actor,
  many: readonly ActionValues[],
): Promise<readonly string[]> {
  return inTransaction(work, async (work) => {
    const bodyId = actor.acting?.bodyId ?? missing()
    ensure(may.add(actor, bodyId))
    const begun = many.map((values) => {
      const whole = checked(values)
      ensure(may.edit(actor, { bodyId, lead: whole.lead }), 'actions.refusal.department')
      refuseShowing(actor, bodyId, [whole.visibility])
      return { id: newId(), values, whole }
    })
    await refuseTaken(work, bodyId, begun.map(namedOf))
    const isCoded = begun.every(({ whole }) => whole.code !== undefined)
    const codes = begun.map(({ whole }) => numberIn(whole.code ?? ''))
    let last = Math.max(isCoded ? 0 : await highestCode(work, bodyId), ...codes)
    const rows = begun.map(({ id, values, whole }) => {
      if (whole.code === undefined) last += 1
      return {
        ...{ ...columnsOf(whole), notes: whole.notes },
        ...{ id, body_id: bodyId, created_at: work.now, updated_at: work.now },
        code: whole.code ?? `A-${String(last).padStart(2, '0')}`,
        import_id: values.importId ?? null,
        external_ref: values.externalRef ?? null,
        created_by: actor.person?.id ?? null,
      }
    })
    await addRows(work, rows)
    await setLinks(
      work,
      actor,
      begun.map(({ id, whole }) => ({ id, bodyId, whole, before: null })),
    )
    const ids = begun.map(({ id }) => id)
    await writtenMany(
      work,
      actor,
      ids.map((id) => ({ id, action: 'action.added' })),
    )
    await publishMany(work, 'toolkit.action-added', ids)
    return ids
  })
}

const namedOf = (one: { id: string; values: ActionValues; whole: WholeValues }): Named => ({
  id: one.id,
  code: one.whole.code,
  externalRef: one.values.externalRef,
})

/** Said beside the field rather than as a page of its own: what was typed stays. */
function refuseShowing(actor: Actor, bodyId: string, to: readonly Visibility[]): void {
  if (!to.every((one) => may.show(actor, bodyId, one)))
    invalid('actions.refusal.show', {}, 'visibility')
}

type Seen = { readonly id: string; readonly version: number }

/**
 * Rewrites an action. Status has verbs of its own.
 *
 * Errors  missing, forbidden, invalid as in `createAction`; conflict when somebody else was first
 * Emits   toolkit.action-changed
 */
export const changeAction = (
  work: Work,
  actor: Actor,
  seen: Seen,
  values: ActionValues,
): Promise<void> => changeActions(work, actor, [{ seen, values }])

/**
 * Rewrites many actions of one body at once, all or none: as many statements as for one.
 *
 * Errors  as `changeAction`, of the first that is refused
 * Emits   toolkit.action-changed, for each
 */
export function changeActions(
  work: Work,
  actor: Actor,
  changes: readonly { readonly seen: Seen; readonly values: ActionValues }[],
): Promise<void> {
  return inTransaction(work, async (work) => {
    const ids = changes.map(({ seen }) => seen.id)
    const held = new Map((await actionsById(work, actor, ids)).map((one) => [one.id, one]))
    const asked = changes.map(({ seen, values }) => {
      const before = held.get(seen.id) ?? missing()
      return {
        id: seen.id,
        version: seen.version,
        before,
        values,
        whole: allowed(actor, before, values),
      }
    })
    for (const [bodyId, mine] of Map.groupBy(asked, ({ before }) => before.bodyId))
      await refuseTaken(work, bodyId, mine.map(namedOf))
    const done = await updateRows(
      work,
      asked.map((one) => nextRow(work, one)),
    )
    if (done !== asked.length) conflict('actions.refusal.changed-meanwhile')
    await setLinks(
      work,
      actor,
      asked.map(({ before, whole }) => ({ id: before.id, bodyId: before.bodyId, whole, before })),
    )
    await writtenMany(
      work,
      actor,
      asked.map(({ id, before }) => ({ id, action: 'action.changed', before })),
    )
    await publishMany(work, 'toolkit.action-changed', ids)
  })
}

/** The values as they would stand, once it is certain that this actor may write them. */
function allowed(actor: Actor, before: ActionRecord, values: ActionValues): WholeValues {
  ensure(may.edit(actor, before))
  const whole = checked({ ...values, status: undefined })
  ensure(may.edit(actor, { ...before, lead: whole.lead }), 'actions.refusal.department')
  if (whole.visibility !== before.visibility)
    refuseShowing(actor, before.bodyId, [before.visibility, whole.visibility])
  return whole
}

type Asked = Seen & {
  readonly before: ActionRecord
  readonly values: ActionValues
  readonly whole: WholeValues
}

function nextRow(work: Work, { id, version, before, values, whole }: Asked): NextRow {
  return {
    ...columnsOf(whole),
    ...{ id, version: version + 1, updated_at: work.now },
    code: whole.code ?? before.code,
    notes: values.notes === undefined ? before.notes : whole.notes,
    external_ref: values.externalRef ?? before.externalRef,
  }
}

type Written = { readonly action: string; readonly before?: ActionRecord; readonly why?: string }

/** After every change of a row: its audit line and its place in the search. */
export async function written(
  work: Work,
  actor: Actor,
  id: string,
  change: Written,
): Promise<ActionRecord> {
  const [after] = await writtenMany(work, actor, [{ ...change, id }])
  return after ?? missing()
}

async function writtenMany(
  work: Work,
  actor: Actor,
  changes: readonly (Written & { readonly id: string })[],
): Promise<readonly ActionRecord[]> {
  const ids = changes.map(({ id }) => id)
  const byId = new Map((await actionsById(work, actor, ids)).map((one) => [one.id, one]))
  const after = ids.map((id) => byId.get(id) ?? missing())
  await keepAudits(
    work,
    actor,
    changes.map(({ id, ...change }, at) => {
      const now = after[at] ?? missing()
      return { ...change, body: now.bodyId, subject: { kind: 'action', id }, after: now }
    }),
  )
  // Whoever wrote last may have written in another language.
  await reindexDocuments(
    work,
    after.map((action) => documentOf(actor, action)),
  )
  return after
}

const documentOf = (actor: Actor, action: ActionRecord) => ({
  kind: 'action',
  id: action.id,
  lang: actor.person?.lang ?? 'en',
  body: action.bodyId,
  visibility: action.visibility,
  title: `${action.code} ${action.title}`,
  text: [action.summary, action.description, action.place, action.expectedResult].join('\n'),
  href: `/actions/${action.id}`,
  about: { themes: [action.theme], goals: action.system },
})

/**
 * Takes actions back altogether, as if they had never been: only for what an import brought and
 * nothing uses. A city drops its own actions instead, so that what was promised stays on record.
 *
 * Emits  toolkit.action-removed, for each
 */
export async function removeActions(
  work: Work,
  actor: Actor,
  actions: readonly ActionRecord[],
): Promise<void> {
  for (const { bodyId } of actions) ensure(may.import(actor, bodyId))
  const ids = actions.map(({ id }) => id)
  await deleteRows(work, ids)
  await unindexDocuments(work, 'action', ids)
  await keepAudits(
    work,
    actor,
    actions.map((action) => ({
      body: action.bodyId,
      action: 'action.removed',
      subject: { kind: 'action', id: action.id },
      before: action,
    })),
  )
  await publishMany(work, 'toolkit.action-removed', ids)
}
