import type { PeopleViews } from '#people'
import { auditOf } from '#platform/audit/audit.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'

/** Bodies in good standing that may be asked to write or review, by their names. */
export const bodiesToAsk = (work: Work) =>
  tablesOf<PeopleViews>(work)
    .selectFrom('people.body_card')
    .select(['slug', 'name', 'kind'])
    .where('standing', '=', 'active')
    .where('kind', 'in', ['city', 'partner'])
    .orderBy('name')
    .limit(2000)
    .execute()

export type ToAsk = Awaited<ReturnType<typeof bodiesToAsk>>

/** What was done to the note and by whom, newest first. */
export async function historyOf(work: Work, id: string) {
  const trail = await auditOf(work, { kind: 'note', id }, 40)
  const ids = [...new Set(trail.flatMap(({ person_id }) => person_id ?? []))]
  const names = await tablesOf<PeopleViews>(work)
    .selectFrom('people.person_card')
    .select(['id', 'name'])
    .where('id', 'in', ids.length > 0 ? ids : ['00000000-0000-4000-8000-000000000000'])
    .execute()
  const byId = new Map(names.map((one) => [one.id, one.name]))
  return trail.map(({ at, action, why, seq, person_id }, index) => ({
    ...{ at, why, key: `${index} ${seq}`, what: action.replace('note.', '') },
    who: byId.get(person_id ?? '') ?? null,
  }))
}

export type History = Awaited<ReturnType<typeof historyOf>>
