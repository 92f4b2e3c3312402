import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import { suppressedNow } from '#platform/mailing/held.ts'
import { db } from '../queries.ts'

type Counted = {
  readonly facet: 'state' | 'rhythm' | 'lang'
  readonly key: string
  readonly n: number
}

/** How many readers there are by state, rhythm and first language; only confirmed ones by the latter two. */
export async function countReaders(work: Work): Promise<readonly Counted[]> {
  const today = work.now.toISOString().slice(0, 10)
  const { rows } = await sql<Counted>`
    with reader as (
      select rhythm, langs[1] as lang, case
        when ${suppressedNow('subscriber.address_hash', 'briefings')} then 'suppressed'
        when state = 'left' then 'left'
        when paused_until > ${today}::date then 'paused' else 'confirmed' end as state
      from briefings.subscriber as subscriber
    )
    select 'state' as facet, state as key, count(*)::int as n from reader group by state
    union all
    select 'state', 'pending', count(distinct address)::int from briefings.ask
      where purpose = 'subscription' and used_at is null and expires_at > ${work.now}
    union all
    select 'rhythm', rhythm, count(*)::int from reader where state = 'confirmed' group by rhythm
    union all
    select 'lang', lang, count(*)::int from reader where state = 'confirmed' group by lang
    order by 1 desc, 3 desc, 2`.execute(db(work))
  return rows
}
