import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import {
  type ActionRecord,
  type ActionTables,
  may,
  openAction,
  type Status,
  written,
} from '../record/index.ts'
import { type Move, RULES } from './policy.ts'

/** What some moves say besides: why it is stuck and who can free it, what takes its place, why. */
export type MoveWords = {
  readonly condition?: string
  readonly owner?: string
  readonly successor?: string
  readonly reason?: string
  /** What was planned, what happened, why, and what to tell another city; in `lang`. */
  readonly planned?: string | undefined
  readonly happened?: string | undefined
  readonly why?: string | undefined
  readonly tell?: string | undefined
  readonly lang?: string
}

/**
 * Moves an action on: proposes, approves, starts, blocks, pauses, resumes, completes, drops it, puts
 * another in its place, or opens it again.
 *
 * Errors  missing, forbidden; conflict when it is in another state by now; invalid beside a word
 * Emits   toolkit.action-done and toolkit.action-closed when it is done, else toolkit.action-changed
 */
export function moveAction(
  work: Work,
  actor: Actor,
  asked: { readonly id: string; readonly move: Move },
  words: MoveWords = {},
): Promise<ActionRecord> {
  return inTransaction(work, async (work) => {
    const before = (await openAction(work, actor, asked.id)) ?? missing()
    const { from, to } = RULES[asked.move]
    ensure(may.move(actor, before, to))
    if (!from.includes(before.status)) conflict('actions.refusal.moved-meanwhile')
    const columns = await columnsFor(work, actor, before, { to, words })
    const done = await tablesOf<ActionTables>(work)
      .updateTable('toolkit.action')
      .set({ ...columns, status: to, version: before.version + 1, updated_at: work.now })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) conflict('actions.refusal.moved-meanwhile')
    await noteSuccessor(work, actor, before.id, columns.superseded_by)
    const why = words.reason ?? words.condition
    const change = { action: `action.${asked.move}`, before, ...(why ? { why } : {}) }
    const after = await written(work, actor, before.id, change)
    await publish(work, to === 'done' ? 'toolkit.action-done' : 'toolkit.action-changed', before.id)
    if (to === 'done') await closeAction(work, actor, after, words)
    return after
  })
}

/** Keeps the answers given at the end, and says them to whoever makes lessons of them. */
async function closeAction(work: Work, actor: Actor, action: ActionRecord, words: MoveWords) {
  const { planned = '', happened = '', why = '', tell = '', lang = 'en' } = words
  const answers = { lang, planned, happened, why, tell }
  const personId = actor.person?.id ?? null
  const closing = { ...answers, person_id: personId, closed_at: work.now }
  await tablesOf<ActionTables>(work)
    .insertInto('toolkit.action_closing')
    .values({ action_id: action.id, ...closing })
    .onConflict((on) => on.column('action_id').doUpdateSet(closing))
    .execute()
  const { bodyId, visibility, title, place } = action
  const said = { bodyId, personId, visibility, title, place, ...answers }
  await publish(work, 'toolkit.action-closed', action.id, said)
}

/** What the new status needs to be true besides. */
async function columnsFor(
  work: Work,
  actor: Actor,
  before: ActionRecord,
  { to, words }: { readonly to: Status; readonly words: MoveWords },
) {
  const blocked = to === 'blocked'
  return {
    unblock_condition: blocked ? needed(words.condition, 'condition') : '',
    unblock_owner: blocked ? needed(words.owner, 'owner') : '',
    superseded_by: to === 'superseded' ? await successorOf(work, actor, before, words) : null,
  }
}

async function noteSuccessor(work: Work, actor: Actor, id: string, successor: string | null) {
  if (successor === null) return
  await relate(work, actor, {
    from: { kind: 'action', id: successor },
    relation: 'supersedes',
    to: { kind: 'action', id },
  })
}

const needed = (text: string | undefined, field: string): string =>
  text?.trim() || invalid('form.required', {}, field)

/** Another action of the body, not itself on its way out: it takes this one's place. */
async function successorOf(
  work: Work,
  actor: Actor,
  action: ActionRecord,
  { successor = '' }: MoveWords,
): Promise<string> {
  const found = isId(successor) ? await openAction(work, actor, successor) : undefined
  const fits =
    found?.bodyId === action.bodyId &&
    found.id !== action.id &&
    found.status !== 'dropped' &&
    found.status !== 'superseded'
  if (!found || !fits) invalid('actions.refusal.successor', {}, 'successor')
  return found.id
}
