import { type Expression, type SqlBool, sql } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { LIVING } from '../membership/index.ts'
import { foldedName } from '../places/index.ts'
import type { CoalitionTables, CoalitionViews, MemberState, MemberType, Region } from '../tables.ts'

const db = (work: Work) => tablesOf<CoalitionTables & CoalitionViews & PeopleViews>(work)

/** What the register is filtered by; `standing` shows members in good standing unless it says so. */
export type Filter = {
  readonly words?: string | undefined
  readonly country?: string | undefined
  readonly region?: Region | undefined
  readonly type?: MemberType | undefined
  readonly standing?: MemberState | 'all' | undefined
}

export type Order = { readonly by: 'name' | 'since' | 'population'; readonly down: boolean }

const ORDER = {
  name: 'card.name',
  since: 'card.member_since',
  population: 'card.population',
} as const

const WORDS_MAX = 80

function conditions(filter: Filter): Expression<SqlBool>[] {
  const standing = filter.standing ?? 'members'
  const all: Expression<SqlBool>[] = []
  if (standing === 'members') all.push(sql<SqlBool>`card.state = any(${LIVING}::text[])`)
  else if (standing !== 'all') all.push(sql<SqlBool>`card.state = ${standing}`)
  if (filter.country) all.push(sql<SqlBool>`card.country = ${filter.country}`)
  if (filter.region) all.push(sql<SqlBool>`card.region = ${filter.region}`)
  if (filter.type) all.push(sql<SqlBool>`card.member_type = ${filter.type}`)
  const words = foldedName((filter.words ?? '').slice(0, WORDS_MAX))
  if (words !== '') {
    const beginning = `${words.replace(/[%_\\]/g, '')}%`
    all.push(sql<SqlBool>`card.place_id in
      (select place_id from coalition.place_name where folded like ${beginning})`)
  }
  return all
}

const cards = (work: Work, filter: Filter) => {
  const base = db(work).selectFrom('coalition.member_card as card')
  return conditions(filter).reduce((query, one) => query.where(one), base)
}

/** One page of the register, with the whole count. */
export const registerRows = (work: Work, filter: Filter, order: Order, page: number) =>
  cards(work, filter)
    .select(['card.body_id', 'card.name', 'card.slug', 'card.demo', 'card.member_type'])
    .select(['card.state', 'card.member_since', 'card.country', 'card.division'])
    .select(['card.population', 'card.latitude', 'card.longitude'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`${sql.ref(ORDER[order.by])} ${sql.raw(order.down ? 'desc' : 'asc')} nulls last`)
    .orderBy('card.body_id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type RegisterRow = Awaited<ReturnType<typeof registerRows>>[number]

/** Units: degrees; members within one such cell are one point of a crowded map. */
const CELL = 12

/**
 * The members on the map. Few are shown one by one; many are gathered in cells of twelve degrees,
 * each named after its largest city, so that the page stays light however many there are.
 */
export async function mapCells(work: Work, filter: Filter) {
  const many = cards(work, filter)
    .select(['card.name', 'card.slug', 'card.latitude', 'card.longitude', 'card.population'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .select(
      sql<string>`floor(card.latitude / ${CELL}) || ' ' || floor(card.longitude / ${CELL})`.as(
        'cell',
      ),
    )
  const answer = await sql<MapCell>`
    with many as (${many}),
    gathered as (select *, case when total <= 60 then slug else cell end as key from many)
    select key, (array_agg(name order by population desc nulls last, name))[1] as name,
      (array_agg(slug order by population desc nulls last, name))[1] as slug, count(*)::int as count,
      avg(latitude)::float8 as latitude, avg(longitude)::float8 as longitude, max(total)::int as total
    from gathered group by key order by count(*) desc, 2 limit 120`.execute(work.db)
  return answer.rows
}

export type MapCell = {
  readonly key: string
  readonly name: string
  readonly slug: string
  readonly count: number
  readonly latitude: number
  readonly longitude: number
  readonly total: number
}

/**
 * The numbers over the register. People of a place whose metropolitan body is a member as well are
 * counted with that body only.
 */
export async function registerTotals(work: Work) {
  const answer = await sql<{ cities: number; countries: number; people: number; unknown: number }>`
    select count(*)::int as cities, count(distinct p.country)::int as countries,
      coalesce(sum(p.population) filter (where not exists (select 1 from coalition.member up
        where up.place_id = p.parent_id and up.state = any(${LIVING}::text[]))), 0)::bigint as people,
      count(*) filter (where p.population is null)::int as unknown
    from coalition.member m join coalition.place p on p.id = m.place_id
    where m.state = any(${LIVING}::text[])`.execute(work.db)
  return answer.rows[0] ?? { cities: 0, countries: 0, people: 0, unknown: 0 }
}

export type Totals = Awaited<ReturnType<typeof registerTotals>>

export const countriesListed = (work: Work) =>
  db(work)
    .selectFrom('coalition.member as member')
    .innerJoin('coalition.place as place', 'place.id', 'member.place_id')
    .select('place.country')
    .distinct()
    .execute()

/** Everything public about a member, by its address. */
export const findCity = (work: Work, slug: string) =>
  db(work)
    .selectFrom('people.body_card as body')
    .innerJoin('coalition.member as member', 'member.body_id', 'body.id')
    .innerJoin('coalition.place as place', 'place.id', 'member.place_id')
    .leftJoin('coalition.place as parent', 'parent.id', 'place.parent_id')
    .leftJoin('people.body_card as heir', 'heir.id', 'member.successor_id')
    .select(['body.id as body_id', 'body.name', 'body.slug', 'body.demo'])
    .select(['member.state', 'member.member_type', 'member.member_since', 'member.effective_on'])
    .select(['member.website', 'member.network_city', 'member.signatory_office'])
    .select(['member.signatory_title', 'member.signatory_name', 'member.basis'])
    .select(['member.basis_date', 'member.confirmed_on', 'member.languages'])
    .select(['place.id as place_id', 'place.geonames_id', 'place.country', 'place.region'])
    .select(['place.division', 'place.latitude', 'place.longitude', 'place.zone'])
    .select(['place.population', 'place.population_year', 'place.population_source'])
    .select(['parent.name as parent_name', 'heir.name as heir_name', 'heir.slug as heir_slug'])
    .where('body.slug', '=', slug)
    .executeTakeFirst()

export type City = NonNullable<Awaited<ReturnType<typeof findCity>>>

/** The register whole, for files and feeds. */
export const registerWhole = (work: Work, filter: Filter) =>
  cards(work, filter)
    .innerJoin('coalition.member as member', 'member.body_id', 'card.body_id')
    .innerJoin('coalition.place as place', 'place.id', 'card.place_id')
    .select(['card.name', 'card.slug', 'card.demo', 'card.member_type', 'card.state'])
    .select(['card.member_since', 'card.country', 'card.region', 'card.division'])
    .select(['card.latitude', 'card.longitude', 'card.zone'])
    .select(['card.population', 'card.population_year', 'place.population_source'])
    .select(['place.geonames_id', 'member.website', 'member.network_city'])
    .select(['member.signatory_office', 'member.signatory_title', 'member.signatory_name'])
    .select(['member.basis', 'member.basis_date', 'member.confirmed_on'])
    .orderBy('card.name')
    .orderBy('card.body_id')
    .limit(50_000)
    .execute()

export type WholeRow = Awaited<ReturnType<typeof registerWhole>>[number]

/** The newest changes of standing: what a reader of the feed has not seen. */
export const newestChanges = (work: Work, limit = 100) =>
  db(work)
    .selectFrom('coalition.standing_change as change')
    .innerJoin('people.body_card as body', 'body.id', 'change.body_id')
    .select(['change.id', 'change.at', 'change.effective_on', 'change.from_state'])
    .select(['change.to_state', 'change.reason', 'body.name', 'body.slug'])
    .orderBy('change.id', 'desc')
    .limit(limit)
    .execute()

/** Cards of members for other pages, by their bodies. */
export const cardsOfBodies = (work: Work, bodyIds: readonly string[]) =>
  db(work)
    .selectFrom('coalition.member_card')
    .select(['body_id', 'name', 'slug', 'country', 'demo', 'state'])
    .where('body_id', 'in', bodyIds.length > 0 ? bodyIds : ['00000000-0000-4000-8000-000000000000'])
    .execute()

export const placeNamesOf = (work: Work, placeId: string) =>
  db(work)
    .selectFrom('coalition.place_name')
    .select('folded')
    .where('place_id', '=', placeId)
    .limit(60)
    .execute()
