import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import type { PeopleViews } from '#people'
import { auditOf } from '#platform/audit/audit.ts'
import { inTransaction, tablesOf, type Work } from '#platform/database/work.ts'
import { may } from '../policy.ts'
import { type ActionRecord, openAction } from '../queries.ts'
import type { ActionTables } from '../tables.ts'

/** Says something about an action, to the people of its city. Errors: missing, forbidden */
export function addComment(work: Work, actor: Actor, id: string, text: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const action = (await openAction(work, actor, id)) ?? missing()
    ensure(may.comment(actor, action))
    await tablesOf<ActionTables>(work)
      .insertInto('toolkit.action_comment')
      .values({
        id: newId(),
        action_id: id,
        person_id: actor.person?.id ?? missing(),
        at: work.now,
        text,
      })
      .execute()
  })
}

/** What the city's people said of it, oldest first, the newest hundred; none for others. */
export async function commentsOf(work: Work, actor: Actor, action: ActionRecord) {
  if (!may.readComments(actor, action.bodyId)) return []
  const newest = await tablesOf<ActionTables & PeopleViews>(work)
    .selectFrom('toolkit.action_comment as comment')
    .leftJoin('people.person_card as person', 'person.id', 'comment.person_id')
    .select(['comment.id', 'comment.at', 'comment.text', 'person.name'])
    .where('comment.action_id', '=', action.id)
    .orderBy('comment.at', 'desc')
    .limit(100)
    .execute()
  return newest.toReversed()
}

/** What was done to the action and by whom, newest first; for the city's own people. */
export async function historyOf(work: Work, actor: Actor, action: ActionRecord) {
  if (!may.readComments(actor, action.bodyId)) return []
  const trail = await auditOf(work, { kind: 'action', id: action.id }, 30)
  const people = [...new Set(trail.flatMap(({ person_id }) => person_id ?? []))]
  const names = people.length === 0 ? [] : await namesOf(work, people)
  const byId = new Map(names.map(({ id, name }) => [id, name]))
  return trail.map(({ at, action: what, why, seq, person_id }) => ({
    ...{ at, what, why, seq },
    who: byId.get(person_id ?? '') ?? null,
  }))
}

const namesOf = (work: Work, ids: readonly string[]) =>
  tablesOf<PeopleViews>(work)
    .selectFrom('people.person_card')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()

/** The answers that a city gave when it closed the action, for its own people: others read the lesson. */
export async function closingOf(work: Work, actor: Actor, action: ActionRecord) {
  if (!may.readComments(actor, action.bodyId)) return null
  const said = await tablesOf<ActionTables>(work)
    .selectFrom('toolkit.action_closing')
    .select(['lang', 'planned', 'happened', 'why', 'tell', 'closed_at as at'])
    .where('action_id', '=', action.id)
    .executeTakeFirst()
  return said && CLOSING.some((name) => said[name] !== '') ? said : null
}

/** What is asked at the close, in its order. */
export const CLOSING = ['planned', 'happened', 'why', 'tell'] as const

export type Closing = Awaited<ReturnType<typeof closingOf>>
export type History = Awaited<ReturnType<typeof historyOf>>
export type Comments = Awaited<ReturnType<typeof commentsOf>>
