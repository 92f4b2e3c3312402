import { sql } from 'kysely'
import { tooMany } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'

/** A token bucket: `burst` at once, then `perMinute`. */
export type Limit = { readonly burst: number; readonly perMinute: number }

/**
 * Takes one token from the bucket of `key`; the clock is the database's, so that every process
 * counts the same. One statement, so two requests at once cannot take the same token.
 *
 * Errors  too-many, with the seconds until the next token
 */
export async function takeToken(work: Work, key: string, limit: Limit): Promise<void> {
  const perSecond = limit.perMinute / 60
  const answer = await sql<{ tokens: number }>`
    insert into platform.bucket as held (key, tokens, at)
    values (${key}, ${limit.burst - 1}, clock_timestamp())
    on conflict (key) do update set
      tokens = greatest(-1, least(${limit.burst}, held.tokens
        + extract(epoch from clock_timestamp() - held.at) * ${perSecond}::float8) - 1),
      at = clock_timestamp()
    returning tokens`.execute(work.db)
  const tokens = answer.rows[0]?.tokens ?? 0
  if (tokens < 0) tooMany(Math.max(1, Math.ceil(-tokens / perSecond)))
}
