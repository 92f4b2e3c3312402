import { type Expression, type SqlBool, sql } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Region } from '#platform/places/countries.ts'
import { LIVING } from '../membership/index.ts'
import { foldedName } from '../places/index.ts'
import type { CoalitionTables, CoalitionViews, MemberState, MemberType } from '../tables.ts'

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

/** As the indexes have them: a population that is not known stands last, going down. */
const WAY = {
  name: { up: sql`asc`, down: sql`desc` },
  since: { up: sql`asc`, down: sql`desc` },
  population: { up: sql`asc nulls last`, down: sql`desc nulls last` },
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

/** One page of the register. How many there are in all says `registerSummary`. */
export const registerRows = (work: Work, filter: Filter, order: Order, page: number) =>
  cards(work, filter)
    .select(['card.body_id', 'card.name', 'card.slug', 'card.demo', 'card.member_type'])
    .select(['card.state', 'card.member_since', 'card.country', 'card.division'])
    .select(['card.population', 'card.latitude', 'card.longitude'])
    .orderBy(sql`${sql.ref(ORDER[order.by])} ${WAY[order.by][order.down ? 'down' : 'up']}`)
    .orderBy('card.body_id', order.down ? 'desc' : 'asc')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type RegisterRow = Awaited<ReturnType<typeof registerRows>>[number]

/** Members on the map: one of them, or all within a cell, named after its largest city. */
export type MapCell = {
  /** The cell it lies in, counted from the equator and from Greenwich. */
  readonly line: number
  readonly column: number
  readonly name: string
  readonly slug: string
  /** Of its largest city; 0: not known. */
  readonly population: number
  readonly count: number
  readonly latitude: number
  readonly longitude: number
}

type Totals = {
  readonly cities: number
  readonly countries: number
  readonly people: number
  readonly unknown: number
}

export type Summary = {
  /** How many the filter leaves. */
  readonly found: number
  /** Of those, how many are on no map: nobody knows where they are. */
  readonly unplaced: number
  readonly cells: readonly MapCell[]
  readonly totals: Totals
  /** Every country with an entry in the register, whatever the filter. */
  readonly countries: readonly string[]
}

/** Units: degrees. What is gathered further on the map is gathered by multiples of it. */
const CELL = 12

/** So many are shown one by one; more are gathered in cells. */
export const POINTS_MOST = 60

/**
 * What the register says of itself, in one look at its members: the numbers over all of them, the
 * countries to choose from, how many the filter leaves and where they are. People of a place whose
 * metropolitan body is a member as well are counted with that body only.
 */
export async function registerSummary(work: Work, filter: Filter): Promise<Summary> {
  const where = sql.join([sql`true`, ...conditions(filter)], sql` and `)
  const answer = await sql<Summary>`
    with members as materialized (
      select card.body_id, card.place_id, card.parent_id, card.country, card.latitude,
        card.longitude, card.population, card.state = any(${LIVING}::text[]) as living,
        ${where} as shown, floor(card.latitude / ${CELL})::int as line,
        floor(card.longitude / ${CELL})::int as column
      from (select m.body_id, m.state, m.member_type, m.place_id, p.parent_id, p.country, p.region,
          p.latitude, p.longitude, p.population
        from coalition.member m join coalition.place p on p.id = m.place_id) card
    ), countries as (
      select country, count(*) filter (where living) as cities,
        sum(population) filter (where living and (parent_id is null or parent_id not in
          (select place_id from members where living))) as people,
        count(*) filter (where living and population is null) as unknown
      from members group by country
    ), found as materialized (select count(*)::int as found from members where shown
    ), gathered as (
      select line, "column", coalesce(max(population), 0) as population, count(*)::int as count,
        avg(latitude) as latitude, avg(longitude) as longitude,
        (array_agg(body_id order by population desc nulls last, body_id))[1] as body_id
      from members where shown and latitude is not null
      group by line, "column",
        case when (select found from found) <= ${POINTS_MOST} then body_id end
    ), cells as (
      select g.line, g.column, g.population, g.count, g.latitude, g.longitude, b.name, b.slug
      from gathered g join people.body_card b on b.id = g.body_id
    )
    select (select found from found) as found,
      (select count(*)::int from members where shown and latitude is null) as unplaced,
      (select coalesce(json_agg(cells order by count desc, name), '[]') from cells) as cells,
      (select json_build_object('cities', coalesce(sum(cities), 0),
          'countries', count(*) filter (where cities > 0), 'people', coalesce(sum(people), 0),
          'unknown', coalesce(sum(unknown), 0)) from countries) as totals,
      (select coalesce(json_agg(country), '[]') from countries) as countries`.execute(work.db)
  const [summary] = answer.rows
  if (!summary) throw new Error('an aggregate without a row')
  return { ...summary, cells: fewCells(summary.cells) }
}

/** At most `POINTS_MOST` points: cells are gathered into larger ones until so many are left. */
export function fewCells(cells: readonly MapCell[]): readonly MapCell[] {
  let left = cells
  for (let times = 2; left.length > POINTS_MOST; times += 1) left = gathered(cells, times)
  return left
}

/** Cells of so many times the width and height, the fullest first. */
function gathered(cells: readonly MapCell[], times: number): readonly MapCell[] {
  const place = (cell: MapCell) => ({
    line: Math.floor(cell.line / times),
    column: Math.floor(cell.column / times),
  })
  const larger = Map.groupBy(cells, (cell) => Object.values(place(cell)).join(' '))
  return [...larger.values()]
    .flatMap((held) => {
      const [largest] = held.toSorted((a, b) => b.population - a.population)
      if (!largest) return []
      const count = held.reduce((sum, cell) => sum + cell.count, 0)
      const mean = (of: (cell: MapCell) => number) =>
        held.reduce((sum, cell) => sum + of(cell) * cell.count, 0) / count
      const latitude = mean((cell) => cell.latitude)
      const longitude = mean((cell) => cell.longitude)
      return [{ ...largest, ...place(largest), count, latitude, longitude }]
    })
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
}

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
    .select(['place.position_kind', 'place.position_near', 'place.position_km'])
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
    .select(['place.position_kind', 'place.position_near', 'place.position_km'])
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
