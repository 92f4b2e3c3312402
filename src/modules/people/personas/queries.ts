import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'

/** The people of demo bodies and nobody else, body by body. */
export function personas(work: Work) {
  return tablesOf<PeopleTables>(work)
    .selectFrom('people.seat as seat')
    .innerJoin('people.person as person', 'person.id', 'seat.person_id')
    .innerJoin('people.body as body', 'body.id', 'seat.body_id')
    .select(['person.id', 'person.name', 'seat.roles', 'seat.department'])
    .select(['body.id as bodyId', 'body.name as bodyName', 'body.kind'])
    .where('body.demo', '=', true)
    .where('seat.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('body.kind', 'desc')
    .orderBy('body.name')
    .orderBy('seat.since')
    .orderBy('person.name')
    .limit(400)
    .execute()
}
export type Persona = Awaited<ReturnType<typeof personas>>[number]
