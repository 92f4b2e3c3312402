import { type Insertable, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CoalitionTables, CoalitionViews, PartnerKind, PartnerTable } from '../tables.ts'

const db = (work: Work) => tablesOf<CoalitionTables & CoalitionViews & PeopleViews>(work)

export async function insertPartner(work: Work, row: Insertable<PartnerTable>): Promise<void> {
  await db(work).insertInto('coalition.partner').values(row).execute()
}

export const findPartner = (work: Work, id: string) =>
  db(work).selectFrom('coalition.partner').selectAll().where('id', '=', id).executeTakeFirst()

export type Partner = NonNullable<Awaited<ReturnType<typeof findPartner>>>

export async function updatePartner(
  work: Work,
  partner: { readonly id: string; readonly version: number },
  set: Updateable<PartnerTable>,
): Promise<boolean> {
  const changed = await db(work)
    .updateTable('coalition.partner')
    .set({ ...set, version: partner.version + 1 })
    .where('id', '=', partner.id)
    .where('version', '=', partner.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function insertPartnerCheck(
  work: Work,
  check: Insertable<CoalitionTables['coalition.partner_check']>,
): Promise<void> {
  await db(work).insertInto('coalition.partner_check').values(check).execute()
}

/** The newest of each of the four checks. */
export const partnerChecks = (work: Work, partnerId: string) =>
  db(work)
    .selectFrom('coalition.partner_check as check')
    .leftJoin('people.person_card as officer', 'officer.id', 'check.officer_id')
    .select(['check.kind', 'check.outcome', 'check.source', 'check.note', 'check.officer_id'])
    .select(['check.at', 'officer.name as officer'])
    .distinctOn('check.kind')
    .where('check.partner_id', '=', partnerId)
    .orderBy('check.kind')
    .orderBy('check.id', 'desc')
    .execute()

export type PartnerCheck = Awaited<ReturnType<typeof partnerChecks>>[number]

export const partnerHistory = (work: Work, partnerId: string) =>
  db(work)
    .selectFrom('coalition.partner_check as check')
    .leftJoin('people.person_card as officer', 'officer.id', 'check.officer_id')
    .select(['check.id', 'check.kind', 'check.outcome', 'check.source', 'check.note', 'check.at'])
    .select('officer.name as officer')
    .where('check.partner_id', '=', partnerId)
    .orderBy('check.id', 'desc')
    .limit(100)
    .execute()

/** What waits for the officers: new wishes, then partners whose yearly look is due. */
export const partnerQueue = (work: Work, today: string, page: number) =>
  db(work)
    .selectFrom('coalition.partner')
    .select(['id', 'name', 'kind', 'state', 'country', 'created_at', 'recheck_on'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((is) =>
      is.or([
        is('state', '=', 'submitted'),
        is.and([is('state', '=', 'active'), is('recheck_on', '<=', today)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export const partnersOfPerson = (work: Work, personId: string) =>
  db(work)
    .selectFrom('coalition.partner')
    .select(['id', 'name', 'kind', 'state', 'country', 'created_at', 'recheck_on'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()

export type PartnerRow = Awaited<ReturnType<typeof partnersOfPerson>>[number]

/** The public list. */
export const partnerCards = (work: Work, kind: PartnerKind | undefined, page: number) =>
  db(work)
    .selectFrom('coalition.partner_card as card')
    .innerJoin('coalition.partner as partner', 'partner.id', 'card.partner_id')
    .select(['card.body_id', 'card.name', 'card.slug', 'card.demo', 'card.kind', 'card.country'])
    .select(['card.verified_on', 'card.has_commercial_interest', 'partner.brings'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if(kind !== undefined, (query) => query.where('card.kind', '=', kind ?? 'observer'))
    .orderBy('card.name')
    .orderBy('card.body_id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type PartnerCard = Awaited<ReturnType<typeof partnerCards>>[number]

/** A partner's public facts, by its address. */
export const partnerBySlug = (work: Work, slug: string) =>
  db(work)
    .selectFrom('people.body_card as body')
    .innerJoin('coalition.partner as partner', 'partner.body_id', 'body.id')
    .select(['body.id as body_id', 'body.name', 'body.slug', 'body.demo'])
    .select(['partner.id', 'partner.kind', 'partner.country', 'partner.website', 'partner.state'])
    .select(['partner.register_name', 'partner.register_id', 'partner.brings'])
    .select(['partner.has_commercial_interest', 'partner.commercial_interest'])
    .select(['partner.verified_on', 'partner.recheck_on', 'partner.decided_at'])
    .where('body.slug', '=', slug)
    .where('partner.state', '=', 'active')
    .executeTakeFirst()

export type PublicPartner = NonNullable<Awaited<ReturnType<typeof partnerBySlug>>>

export const countOpenOf = async (work: Work, personId: string): Promise<number> => {
  const { count } = await db(work)
    .selectFrom('coalition.partner')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow()
  return count
}

export const rechecksDue = async (work: Work, today: string): Promise<number> => {
  const { count } = await db(work)
    .selectFrom('coalition.partner')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .where('recheck_on', '=', today)
    .executeTakeFirstOrThrow()
  return count
}

/** A city's or member's domain must not be claimed by an organisation. */
export const cityWithDomain = (work: Work, domain: string) =>
  db(work)
    .selectFrom('coalition.member')
    .select('body_id')
    .where('domain', '=', domain)
    .executeTakeFirst()

/** A body's address. Errors: it must be there. */
export async function slugOf(work: Work, bodyId: string): Promise<string> {
  const body = await db(work)
    .selectFrom('people.body_card')
    .select('slug')
    .where('id', '=', bodyId)
    .executeTakeFirstOrThrow()
  return body.slug
}

export const partnerCardsOf = (work: Work, bodyIds: readonly string[]) =>
  db(work)
    .selectFrom('coalition.partner_card')
    .select(['body_id', 'name', 'slug'])
    .where('body_id', 'in', bodyIds.length > 0 ? bodyIds : ['00000000-0000-4000-8000-000000000000'])
    .execute()
