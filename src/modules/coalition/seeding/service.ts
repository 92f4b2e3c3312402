import { SYSTEM } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { createBody, setStanding } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { regionOf } from '#platform/places/countries.ts'
import {
  dayOf,
  daysLater,
  insertChanges,
  insertMembers,
  insertPledges,
} from '../membership/index.ts'
import {
  indexPartner,
  insertPartner,
  insertPartnerCheck,
  RECHECK_DAYS,
  slugOf,
} from '../partners/index.ts'
import { insertExternalIds, insertNames, insertPlaces, namesFor } from '../places/index.ts'
import { indexMember } from '../register/index.ts'
import type {
  Commitment,
  ExternalIdKind,
  MemberState,
  MemberTable,
  MemberType,
  PartnerTable,
  PledgeBasis,
  PledgeState,
} from '../tables.ts'

/** A city as the demonstration and the benches put it in: a member at once, with its history. */
export type SeededMember = {
  /** A body that exists already; otherwise one is made. */
  readonly bodyId?: string
  readonly name: string
  readonly country: string
  readonly division?: string
  /** Neither where the position is not known. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly zone: string
  readonly population: number | null
  readonly populationYear?: number
  readonly populationSource?: string
  readonly geonamesId?: number
  readonly otherNames?: readonly string[]
  readonly externalIds?: readonly {
    readonly kind: ExternalIdKind
    readonly value: string
    readonly source: string
  }[]
  readonly demo?: boolean
  readonly memberType?: MemberType
  readonly memberSince: string
  readonly networkCity?: boolean
  readonly website?: string
  readonly domain?: string
  readonly languages?: string
  readonly signatoryOffice?: MemberTable['signatory_office']
  readonly signatoryTitle?: string
  readonly signatoryName?: string
  readonly basis?: MemberTable['basis']
  readonly basisDate?: string
  readonly history?: readonly {
    readonly on: string
    readonly to: MemberState
    readonly reason?: string
  }[]
  readonly pledges?: readonly {
    readonly commitment: Commitment
    readonly what: string
    readonly measure: string
    readonly dueOn: string
    readonly state?: PledgeState
    readonly reason?: string
    readonly evidenceUrl?: string
    readonly basis?: Exclude<PledgeBasis, 'peer-confirmed'>
    readonly public?: boolean
  }[]
}

const ENDINGS: readonly MemberState[] = ['leaving', 'suspension-noticed', 'merged']

/** What a place of the demonstration rests on. */
const DEMO_SOURCE = 'Invented for the demonstration'

function rowsOf(work: Work, bodyId: string, city: SeededMember) {
  const placeId = newId()
  const place = {
    id: placeId,
    geonames_id: city.geonamesId ?? null,
    name: city.name,
    country: city.country,
    region: regionOf(city.country) ?? ('oceania' as const),
    division: city.division ?? null,
    latitude: city.latitude,
    longitude: city.longitude,
    position_kind: city.latitude === null ? null : ('given' as const),
    ...{ position_near: null, position_km: null },
    zone: city.zone,
    population: city.population,
    population_year: city.populationYear ?? null,
    population_source: city.population === null ? null : (city.populationSource ?? DEMO_SOURCE),
    parent_id: null,
    successor_id: null,
    succeeded_on: null,
    added_by: null,
    created_at: work.now,
  }
  const history = [{ on: city.memberSince, to: 'active' as MemberState }, ...(city.history ?? [])]
  const state = history.at(-1)?.to ?? 'active'
  if (ENDINGS.includes(state)) throw new RangeError(`a seeded member cannot be ${state}`)
  return { place, history, state, placeId, bodyId }
}

type Rows = ReturnType<typeof rowsOf>

const memberRow = (work: Work, city: SeededMember, rows: Rows) => ({
  body_id: rows.bodyId,
  place_id: rows.placeId,
  application_id: null,
  member_type: city.memberType ?? 'city',
  state: rows.state,
  network_city: city.networkCity ?? false,
  website: city.website ?? null,
  domain: city.domain ?? null,
  languages: city.languages ?? null,
  member_since: city.memberSince,
  signatory_office: city.signatoryOffice ?? 'mayor',
  signatory_title: city.signatoryTitle ?? null,
  signatory_name: city.signatoryName ?? null,
  basis: city.basis ?? 'resolution',
  basis_reference: null,
  basis_date: city.basisDate ?? city.memberSince,
  confirmed_on: dayOf(work.now),
  asked_on: null,
  effective_on: null,
  notice: null,
  answer: null,
  successor_id: null,
})

const changeRows = (city: SeededMember, { bodyId, history }: Rows) =>
  history.map((change, at) => ({
    body_id: bodyId,
    at: new Date(`${change.on}T09:00:00Z`),
    effective_on: change.on,
    from_state: history[at - 1]?.to ?? null,
    to_state: change.to,
    reason: city.history?.[at - 1]?.reason ?? null,
    by_role: 'officer' as const,
    person_id: null,
  }))

const pledgeRows = (work: Work, city: SeededMember, bodyId: string) =>
  (city.pledges ?? []).map((pledge) => ({
    id: newId(),
    body_id: bodyId,
    commitment: pledge.commitment,
    what: pledge.what,
    measure: pledge.measure,
    due_on: pledge.dueOn,
    state: pledge.state ?? ('planned' as const),
    reason: pledge.reason ?? null,
    evidence_url: pledge.evidenceUrl ?? null,
    basis: pledge.basis ?? ('self-reported' as const),
    peer_body_id: null,
    public: pledge.public ?? true,
    created_at: work.now,
    updated_at: work.now,
  }))

async function bodyOf(work: Work, city: SeededMember): Promise<string> {
  if (city.bodyId !== undefined) return city.bodyId
  const { name, country, demo = true } = city
  const body = await createBody(work, { kind: 'city', name, country, demo })
  await setStanding(work, SYSTEM, body.id, 'active')
  return body.id
}

/** Puts many members in at once: bodies one by one, everything else in few statements. */
export function seedMembers(
  work: Work,
  cities: readonly SeededMember[],
): Promise<readonly string[]> {
  return inTransaction(work, async (work) => {
    const all: { city: SeededMember; rows: Rows }[] = []
    for (const city of cities)
      all.push({ city, rows: rowsOf(work, await bodyOf(work, city), city) })
    const today = dayOf(work.now)
    await insertPlaces(
      work,
      all.map(({ rows }) => rows.place),
    )
    await insertNames(
      work,
      all.flatMap(({ city, rows }) =>
        namesFor(rows.placeId, [city.name, ...(city.otherNames ?? [])]),
      ),
    )
    await insertExternalIds(
      work,
      all.flatMap(({ city, rows }) =>
        (city.externalIds ?? []).map((id) => ({ ...id, place_id: rows.placeId, noted_on: today })),
      ),
    )
    await insertMembers(
      work,
      all.map(({ city, rows }) => memberRow(work, city, rows)),
    )
    await insertChanges(
      work,
      all.flatMap(({ city, rows }) => changeRows(city, rows)),
    )
    await insertPledges(
      work,
      all.flatMap(({ city, rows }) => pledgeRows(work, city, rows.bodyId)),
    )
    return all.map(({ rows }) => rows.bodyId)
  })
}

/** One member, found by the search as well. Returns the body's id. */
export async function seedMember(work: Work, city: SeededMember): Promise<string> {
  const [bodyId = ''] = await seedMembers(work, [city])
  await indexMember(work, bodyId)
  return bodyId
}

export type SeededPartner = Pick<
  PartnerTable,
  'name' | 'kind' | 'country' | 'website' | 'brings'
> & {
  readonly bodyId?: string
  readonly personId: string
  readonly officerId: string
  /** The language of what it says of itself. */
  readonly lang?: Lang
  readonly registerName?: string
  readonly commercialInterest?: string
  readonly verifiedOn: string
}

/** One partner of the demonstration, with its four checks. Returns the body's id. */
export function seedPartner(work: Work, seeded: SeededPartner): Promise<string> {
  return inTransaction(work, async (work) => {
    const { name, country, kind, website, brings, verifiedOn, officerId } = seeded
    const made = seeded.bodyId
      ? { id: seeded.bodyId, slug: await slugOf(work, seeded.bodyId) }
      : await createBody(work, { kind: 'partner', name, country, demo: true })
    if (!seeded.bodyId) await setStanding(work, SYSTEM, made.id, 'active')
    const id = newId()
    const at = new Date(`${verifiedOn}T09:00:00Z`)
    await insertPartner(work, {
      ...{ id, name, kind, country, website, brings, lang: seeded.lang ?? 'en' },
      ...{ person_id: seeded.personId, body_id: made.id, domain: new URL(website).hostname },
      official_address: `office@${new URL(website).hostname}`,
      state: 'active',
      register_name: seeded.registerName ?? DEMO_SOURCE,
      ...{ register_id: 'DEMO-1', agent_title: 'Director' },
      has_commercial_interest: seeded.commercialInterest !== undefined,
      commercial_interest: seeded.commercialInterest ?? null,
      verified_on: verifiedOn,
      recheck_on: daysLater(verifiedOn, RECHECK_DAYS),
      ...{ accepted_by: officerId, reason: null, created_at: at, decided_at: at },
    })
    for (const check of ['existence', 'compliance', 'eligibility', 'agent'] as const)
      await insertPartnerCheck(work, {
        partner_id: id,
        kind: check,
        outcome: 'passed',
        source: DEMO_SOURCE,
        note: DEMO_SOURCE,
        officer_id: officerId,
        at,
      })
    await indexPartner(work, { body: made.id, slug: made.slug, name, text: brings })
    return made.id
  })
}
