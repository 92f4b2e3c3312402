import { sql } from 'kysely'
import { tooMany } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'

/** A token bucket: `burst` at once, then `perMinute`. */
export type Limit = { readonly burst: number; readonly perMinute: number }

/** One token of one bucket. */
export type Wanted = { readonly key: string; readonly limit: Limit }

/**
 * Takes one token from the bucket of `key`; the clock is the database's, so that every process
 * counts the same. One statement, so two requests at once cannot take the same token.
 *
 * Errors  too-many, with the seconds until the next token
 */
export const takeToken = (work: Work, key: string, limit: Limit): Promise<void> =>
  takeTokens(work, [{ key, limit }])

/**
 * Takes one token from each bucket in turn, as far as there are any: who is refused by the first
 * takes nothing from the others.
 *
 * Errors  too-many, with the seconds until the next token of the bucket that had none
 */
export async function takeTokens(work: Work, wanted: readonly Wanted[]): Promise<void> {
  const buckets = wanted.map(({ key, limit }, place) => {
    const before =
      place === 0 ? sql`true` : sql`exists (select from ${named(place - 1)} where tokens >= 0)`
    return sql`${named(place)} as (
      insert into platform.bucket as held (key, tokens, at)
      select ${key}::text, ${limit.burst - 1}::float8, clock_timestamp() where ${before}
      on conflict (key) do update set
        tokens = greatest(-1, least(${limit.burst}::float8, held.tokens
          + extract(epoch from clock_timestamp() - held.at) * ${perSecond(limit)}::float8) - 1),
        at = clock_timestamp()
      returning tokens)`
  })
  const taken = wanted.map(
    (_, place) => sql`select ${place}::int as place, tokens from ${named(place)}`,
  )
  const { rows } = await sql<{ place: number; tokens: number }>`
    with ${sql.join(buckets)} select place, tokens from (${sql.join(taken, sql` union all `)}) as taken`.execute(
    work.db,
  )
  for (const { place, tokens } of rows) {
    const limit = wanted[place]?.limit
    if (limit && tokens < 0) tooMany(Math.max(1, Math.ceil(-tokens / perSecond(limit))))
  }
}

const named = (place: number) => sql.id(`bucket_${place}`)

const perSecond = ({ perMinute }: Limit): number => perMinute / 60
