import type { Work } from '#platform/database/work.ts'
import { db } from '../queries.ts'

export const subscribersAt = (work: Work, addresses: readonly string[]) =>
  db(work)
    .selectFrom('briefings.subscriber')
    .selectAll()
    .where('address', 'in', addresses.length > 0 ? addresses : [''])
    .execute()

export const subscribersOf = (work: Work, person: string) =>
  db(work)
    .selectFrom('briefings.subscriber')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('confirmed_at')
    .execute()
