import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import type { PublicationKind } from './tables.ts'

type PublicationText = {
  readonly lang: string
  readonly original: boolean
  readonly title: string
  readonly summary: string
}

/** A lesson, a note or an issue of the briefings, as the world may read it, in every language. */
export type Publication = {
  readonly kind: PublicationKind
  readonly id: string
  readonly number: number
  /** Another has taken its place: it can be read, and is no news. */
  readonly superseded: boolean
  readonly texts: readonly PublicationText[]
  readonly themes: readonly string[]
  readonly goals: readonly number[]
  readonly countries: readonly string[]
  readonly version: number
  readonly publishedAt: Date
  readonly changedAt: Date
  /** The organisations it is credited to. No names of people. */
  readonly authors: readonly string[]
  readonly sources: readonly { readonly title: string; readonly url: string }[]
  readonly licence: string
  readonly demo: boolean
}

/**
 * Everything published that a visitor may read, a row for each language. What only the coalition
 * may read, what was retired and what was retracted is not among it.
 */
const CARDS = sql`
  select 'lesson' as kind, id, number, lang, original, headline as title, situation as summary,
    themes, goals, countries, revision as version, published_at, revised_at, body_id,
    false as superseded
  from library.lesson_card where state = 'published' and visibility = 'public'
  union all
  select 'note', id, number, lang, original, title, claim, themes, goals, countries, version,
    published_at, revised_at, body_id, state = 'superseded'
  from library.note_card where state in ('published', 'superseded') and visibility = 'public'
  union all
  select 'issue', id, number, lang, original, title, lead, '{}', '{}', '{}', 1,
    published_at, published_at, body_id, false
  from briefings.issue_card`

/** The same, a row for each publication. `narrowed` is a condition on `card`. */
const gathered = (narrowed: RawBuilder<unknown>) => sql`
  select card.kind, card.id, card.number, bool_or(card.superseded) as superseded,
    json_agg(json_build_object('lang', card.lang, 'original', card.original, 'title', card.title,
      'summary', card.summary) order by card.original desc, card.lang) as texts,
    max(card.themes) as themes, max(card.goals) as goals, max(card.countries) as countries,
    max(card.version) filter (where card.original) as version, min(card.published_at) as published_at,
    max(card.revised_at) as changed_at, card.body_id
  from (${CARDS}) as card where ${narrowed}
  group by card.kind, card.id, card.number, card.body_id`

const PLACES = sql`
  select held.kind, held.id, held.number, held.superseded, held.texts, held.themes, held.goals,
    held.countries, held.version, held.published_at as "publishedAt", held.changed_at as "changedAt",
    body.demo,
    coalesce((select array_agg(author ->> 'name') from jsonb_array_elements(note.content -> 'authors') as author),
      array[body.name]) as authors,
    coalesce(note.content ->> 'licence', 'CC-BY-4.0') as licence,
    coalesce((select sources from library.lesson_revision as told
      where held.kind = 'lesson' and told.lesson_id = held.id and told.revision = held.version),
      '[]'::jsonb) as sources`

const WHOLE = sql`
  join people.body_card as body on body.id = held.body_id
  left join library.note_version as note
    on held.kind = 'note' and note.note_id = held.id and note.number = held.version`

/** What a feed is about: everything, or one theme or one country (ISO 3166-1 alpha-2). */
type Scope = {
  readonly theme?: string
  readonly country?: string
  readonly kind?: PublicationKind
}

/** The newest, by when they changed last. What was superseded is no news. */
export async function newestPublications(
  work: Work,
  { theme, country, kind }: Scope,
  limit: number,
): Promise<readonly Publication[]> {
  const narrowed = [
    sql`not card.superseded`,
    ...(theme === undefined ? [] : [sql`${theme} = any(card.themes)`]),
    ...(country === undefined ? [] : [sql`${country} = any(card.countries)`]),
    ...(kind === undefined ? [] : [sql`card.kind = ${kind}`]),
  ]
  const { rows } = await sql<Publication>`
    with held as materialized (
      ${gathered(sql.join(narrowed, sql` and `))}
      order by changed_at desc, kind, number desc limit ${limit})
    ${PLACES} from held ${WHOLE} order by held.changed_at desc, held.kind, held.number desc`.execute(
    work.db,
  )
  return rows
}

/** Those of these that are there for the world, in no order. */
export async function publicationsOf(
  work: Work,
  ids: readonly string[],
): Promise<readonly Publication[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Publication>`
    with held as materialized (${gathered(sql`card.id = any(${[...ids]}::uuid[])`)})
    ${PLACES} from held ${WHOLE}`.execute(work.db)
  return rows
}

export async function findPublication(
  work: Work,
  kind: PublicationKind,
  number: number,
): Promise<Publication | undefined> {
  const { rows } = await sql<Publication>`
    with held as materialized (${gathered(sql`card.kind = ${kind} and card.number = ${number}`)})
    ${PLACES} from held ${WHOLE}`.execute(work.db)
  return rows[0]
}

/** Numbers and languages of everything there is, in the order of kinds and numbers: a part of a long list. */
export async function listedPublications(
  work: Work,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const { rows } = await sql<{
    kind: PublicationKind
    number: number
    langs: readonly string[]
    changedAt: Date
  }>`select kind, number, array_agg(lang order by original desc, lang) as langs,
      max(revised_at) as "changedAt"
    from (${CARDS}) as card group by kind, number order by kind, number
    offset ${offset} limit ${limit}`.execute(work.db)
  return rows
}

export async function countPublications(work: Work): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct (kind, number))::int as n from (${CARDS}) as card`.execute(work.db)
  return rows[0]?.n ?? 0
}

const HASH = sql`encode(sha256(convert_to(concat_ws(E'\\n', held.texts, held.themes, held.goals,
  held.countries, held.version, held.superseded), 'UTF8')), 'hex')`
const SETS = sql`array_cat(array[held.kind || 's'], coalesce((
  select array_agg('theme-' || theme) from unnest(held.themes) as theme), '{}'))`

/**
 * Brings the record of what is open up to date: what is new or changed gets the time of now, what
 * is gone is marked as gone. `ids` narrows it to some; without, all are looked at.
 *
 * Returns how many changed
 */
export async function renewOpenRecords(work: Work, ids?: readonly string[]): Promise<number> {
  const among = (column: string) =>
    ids === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...ids]}::uuid[])`
  const { rows } = await sql<{ n: number }>`
    with held as materialized (${gathered(among('card.id'))}),
    kept as (
      insert into library.open_record as known (kind, record_id, number, datestamp, seal, sets)
      select held.kind, held.id, held.number, date_trunc('second', clock_timestamp()), ${HASH}, ${SETS}
      from held
      on conflict (kind, record_id) do update set datestamp = excluded.datestamp, deleted = false,
        seal = excluded.seal, sets = excluded.sets
      where known.deleted or known.seal <> excluded.seal or known.sets <> excluded.sets
      returning 1),
    gone as (
      update library.open_record as known
      set deleted = true, datestamp = date_trunc('second', clock_timestamp())
      where not known.deleted and ${among('known.record_id')}
        and not exists (select from held where held.kind = known.kind and held.id = known.record_id)
      returning 1)
    select ((select count(*) from kept) + (select count(*) from gone))::int as n`.execute(work.db)
  return rows[0]?.n ?? 0
}

const LOCK = 'library.open_record'

/** Nobody lists while a change is being written, and nobody writes while another does. */
export const holdOpenRecords = (work: Work) =>
  sql`select pg_advisory_xact_lock(hashtext(${LOCK}))`.execute(work.db)

/** Waits until every change that has its time already can be read. */
export const awaitOpenRecords = (work: Work) =>
  sql`select pg_advisory_xact_lock_shared(hashtext(${LOCK}))`.execute(work.db)

/** When anything last changed for the world, goings among it; null before the first. */
export async function lastOpenChange(work: Work): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(datestamp) as at from library.open_record`.execute(work.db)
  return rows[0]?.at ?? null
}
