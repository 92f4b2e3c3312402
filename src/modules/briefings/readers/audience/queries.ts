import { type RawBuilder, sql } from 'kysely'
import { instantOfHour } from '#kernel/times.ts'
import { jsonText } from '#platform/database/json.ts'
import type { Work } from '#platform/database/work.ts'
import { db } from '../queries.ts'

/** One reader of an issue, as a mailing is frozen from it. */
export type Recipient = {
  readonly address: string
  /** The language of the issue they get. */
  readonly variant: string
  /** When it is their hour; null: at once. */
  readonly send_at: Date | null
  readonly subscriber_id: string
}

export type Edition = {
  /** The weekly issue goes to who chose weekly, the monthly one to who chose monthly. */
  readonly kind: 'weekly' | 'monthly'
  /** The languages it has, BCP 47; whoever reads none of them gets the original. */
  readonly langs: readonly string[]
  readonly original: string
  /** The day on which each reader gets it at their own hour, `YYYY-MM-DD`; null: everybody at once. */
  readonly day: string | null
  /** Only to who chose one of these themes, or none at all; empty: to all. */
  readonly themes: readonly string[]
}

/**
 * Who gets an issue, as SQL to freeze a mailing from: confirmed, not paused, of this rhythm; the
 * language by the reader's own order; the instant of their hour on the day, in their zone. An hour
 * that the clock skips or shows twice is one instant; one that is over already is at once. Whether
 * an address is suppressed the engine looks up itself, at the freeze and again at each claim.
 *
 * Shapes  columns `address, variant, send_at, subscriber_id`, one row an address; `variant` is a language of `langs`
 */
export async function audienceOf(work: Work, edition: Edition): Promise<RawBuilder<Recipient>> {
  const { kind, langs, original, day, themes } = edition
  const { now } = work
  const moments = jsonText(day === null ? [] : await momentsOf(work, day))
  const ofThemes =
    themes.length > 0
      ? sql`and (reader.themes = '{}' or reader.themes && ${[...themes]}::text[])`
      : sql``
  return sql<Recipient>`
    with reader as (
      select id, address, langs, zone, hour from briefings.subscriber as reader
      where state = 'confirmed' and rhythm = ${kind}
        and (paused_until is null or paused_until <= ${day ?? dayOf(now)}::date) ${ofThemes}
    ), variant as (
      select langs, briefings.best_lang(${[...langs]}::text[], langs, ${original}::text) as variant
      from (select distinct langs from reader) as orders
    ), moment as (
      select zone, hour, at from jsonb_to_recordset(${moments}::jsonb)
        as moment (zone text, hour int, at timestamptz) where at > ${now}::timestamptz
    )
    select reader.address, variant.variant, moment.at as send_at, reader.id as subscriber_id
    from reader join variant using (langs) left join moment using (zone, hour)
    order by reader.id`
}

/** The instants of a day's hours, each reckoned once, by the rules that the pages show times by. */
async function momentsOf(work: Work, day: string) {
  const hours = await db(work)
    .selectFrom('briefings.subscriber')
    .select(['zone', 'hour'])
    .distinct()
    .where('state', '=', 'confirmed')
    .execute()
  return hours.map(({ zone, hour }) => ({ zone, hour, at: instantOfHour(day, hour, zone) }))
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** How many would get an issue now, by the language of the version: what an editor sees beforehand. */
export async function audienceSize(work: Work, edition: Edition) {
  const { rows } = await sql<{ variant: string; readers: number }>`
    select variant, count(*)::int as readers from (${await audienceOf(work, edition)}) as audience
    group by variant order by variant`.execute(db(work))
  return rows
}
