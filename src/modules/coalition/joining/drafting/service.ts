import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { isPublicSuffix, mailboxOf, webDomainOf } from '../../domains/index.ts'
import { placeByGeonamesId } from '../../gazetteer/gazetteer.ts'
import {
  addPlaceByHand,
  foldedNames,
  type HandPlace,
  type Place,
  placeFromGazetteer,
  spellingsOf,
} from '../../places/index.ts'
import type { ApplicationTable } from '../../tables.ts'
import {
  countDrafts,
  type FirstPledge,
  insertApplication,
  type MemberNamed,
  memberAtGeonames,
  memberHere,
  membersNamed,
  replacePledges,
} from '../queries.ts'
import { askContact, note, personOf, save, wishFor, wishToEdit } from '../service.ts'
import { revokeForOthers } from '../signing/queries.ts'

const MOST_OPEN = 3
/** Beginning is cheap for a person and dear for a crowd of scripts. */
const BEGIN_LIMIT = { burst: 5, perMinute: 0.05 }

export type Begun =
  | { readonly kind: 'begun'; readonly id: string }
  /** A member stands for this place already: the way is to its team. */
  | { readonly kind: 'member'; readonly slug: string }
  /** Members of that country have a name like it, in some language: is it one of them? */
  | { readonly kind: 'similar'; readonly members: readonly MemberNamed[] }

/** `another` says that a person saw the members of that name, and it is none of them. */
type Asked = { readonly another: boolean }

/** Begins a draft for a place of the gazetteer that a person chose. A name alone is never enough. */
export async function beginAt(
  work: Work,
  actor: Actor,
  chosen: Asked & { readonly geonamesId: number },
): Promise<Begun> {
  await beginnersWithinLimit(work, actor)
  const found = placeByGeonamesId(chosen.geonamesId)
  if (!found) missing()
  const here = await memberAtGeonames(work, chosen.geonamesId)
  if (here) return { kind: 'member', slug: here.slug }
  const names = foldedNames([found.name, ...found.aliases])
  const members = chosen.another ? [] : await membersNamed(work, found.country, names)
  if (members.length > 0) return { kind: 'similar', members }
  return inTransaction(work, async (work) =>
    beginFor(work, actor, await placeFromGazetteer(work, chosen.geonamesId)),
  )
}

/** Begins a draft for a place that no gazetteer holds. */
export async function beginByHand(
  work: Work,
  actor: Actor,
  facts: HandPlace & Asked,
): Promise<Begun> {
  await beginnersWithinLimit(work, actor)
  const names = spellingsOf(facts.name, facts.country)
  const members = facts.another ? [] : await membersNamed(work, facts.country, names)
  if (members.length > 0) return { kind: 'similar', members }
  return inTransaction(work, async (work) =>
    beginFor(work, actor, await addPlaceByHand(work, actor, facts)),
  )
}

async function beginnersWithinLimit(work: Work, actor: Actor): Promise<void> {
  const { id } = personOf(actor)
  const addresses = await confirmedAddressesOf(work, actor)
  ensure(addresses.length > 0, 'joining.confirm-address')
  if ((await countDrafts(work, id)) >= MOST_OPEN) conflict('joining.too-many-open')
  await takeToken(work, `joining begin ${id}`, BEGIN_LIMIT)
}

async function beginFor(work: Work, actor: Actor, place: Place): Promise<Begun> {
  const member = await memberHere(work, place.id)
  if (member) return { kind: 'member', slug: member.slug }
  const id = newId()
  const { id: personId, lang } = personOf(actor)
  await insertApplication(work, {
    id,
    person_id: personId,
    state: 'draft',
    lang,
    place_id: place.id,
    population: place.population,
    population_year: place.population_year,
    population_source: place.population_source,
    previous_id: null,
    created_at: work.now,
    updated_at: work.now,
  })
  await note(work, actor, [id, 'begun'], { detail: place.name })
  return { kind: 'begun', id }
}

export type Identity = {
  readonly legalName: string
  readonly memberType: NonNullable<ApplicationTable['member_type']>
  readonly tier: NonNullable<ApplicationTable['tier']> | 'national'
  readonly website: string
  readonly officialAddress: string
  readonly leadTitle: string
  readonly leadPhone?: string | undefined
  readonly registerId?: string | undefined
  readonly languages?: string | undefined
  readonly population?: number | undefined
  readonly populationYear?: number | undefined
  readonly populationSource?: string | undefined
}

export async function saveIdentity(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  typed: Identity,
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  const { tier } = typed
  if (tier === 'national') invalid('joining.identity.national', {}, 'tier')
  const addresses = await confirmedAddressesOf(work, actor)
  if (!addresses.includes(typed.officialAddress))
    invalid('joining.identity.own-address', {}, 'officialAddress')
  const domain = webDomainOf(typed.website)
  if (isPublicSuffix(domain)) invalid('joining.identity.suffix', { domain }, 'website')
  if (typed.population !== undefined && !typed.populationSource)
    invalid('coalition.form.source', {}, 'populationSource')
  await save(work, wish, at.version, {
    legal_name: typed.legalName,
    member_type: typed.memberType,
    tier,
    website: typed.website,
    domain,
    official_address: typed.officialAddress,
    lead_title: typed.leadTitle,
    lead_phone: typed.leadPhone ?? null,
    register_id: typed.registerId ?? null,
    languages: typed.languages ?? null,
    population: typed.population ?? null,
    population_year: typed.populationYear ?? null,
    population_source: typed.populationSource ?? null,
  })
}

export type Signatory = {
  readonly networkCity: 'yes' | 'no'
  readonly signatoryName: string
  readonly signatoryOffice: NonNullable<ApplicationTable['signatory_office']>
  readonly signatoryTitle: string
  readonly signatoryEmail: string
  readonly signatoryPhone?: string | undefined
  readonly signatoryNamed?: 'yes' | undefined
  readonly mandate: NonNullable<ApplicationTable['mandate']>
  readonly mandateReference?: string | undefined
  readonly mandateDate?: string | undefined
  readonly mandateUntil?: string | undefined
}

/** Who signs: in a Network city its Chief Resilience Officer, elsewhere a senior leader with a mandate. */
export async function saveSignatory(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  typed: Signatory,
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  checkSignatory(typed, work.now.toISOString().slice(0, 10))
  await inTransaction(work, async (work) => {
    await save(work, wish, at.version, {
      network_city: typed.networkCity === 'yes',
      signatory_name: typed.signatoryName,
      signatory_office: typed.signatoryOffice,
      signatory_title: typed.signatoryTitle,
      signatory_email: typed.signatoryEmail,
      signatory_phone: typed.signatoryPhone ?? null,
      signatory_named: typed.signatoryNamed === 'yes',
      mandate: typed.mandate,
      mandate_reference: typed.mandateReference ?? null,
      mandate_date: typed.mandateDate ?? null,
      mandate_until: typed.mandateUntil ?? null,
    })
    await revokeForOthers(work, wish, typed.signatoryEmail)
  })
}

function checkSignatory(typed: Signatory, today: string): void {
  checkOffice(typed)
  if (typed.mandateDate && typed.mandateDate > today)
    invalid('coalition.form.day-future', {}, 'mandateDate')
  if (typed.mandateUntil && typed.mandateUntil <= today)
    invalid('coalition.form.day-past', {}, 'mandateUntil')
}

function checkOffice(typed: Signatory): void {
  const officer = typed.signatoryOffice === 'chief-resilience-officer'
  if (typed.networkCity === 'yes' && !officer)
    invalid('joining.signatory.cro', {}, 'signatoryOffice')
  if (typed.networkCity === 'no' && officer)
    invalid('joining.signatory.leader', {}, 'signatoryOffice')
  if (typed.mandate !== 'office' && !typed.mandateReference)
    invalid('joining.signatory.reference', {}, 'mandateReference')
  if (typed.mandate !== 'office' && !typed.mandateDate)
    invalid('joining.signatory.date', {}, 'mandateDate')
}

/** The second person of the authority. Never another mailbox of the applicant's. */
export async function saveDeputy(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  typed: {
    readonly deputyName: string
    readonly deputyTitle: string
    readonly deputyEmail: string
  },
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  const own = (await confirmedAddressesOf(work, actor)).map(mailboxOf)
  if (own.includes(mailboxOf(typed.deputyEmail)))
    invalid('joining.deputy.not-you', {}, 'deputyEmail')
  const same = wish.deputy_email === typed.deputyEmail
  await inTransaction(work, async (work) => {
    await save(work, wish, at.version, {
      deputy_name: typed.deputyName,
      deputy_title: typed.deputyTitle,
      deputy_email: typed.deputyEmail,
      ...(same
        ? {}
        : { deputy_token_hash: null, deputy_confirmed_at: null, deputy_same_browser: null }),
    })
    // After the first sending, a new second contact is asked at once.
    if (!same && wish.state === 'clarification')
      await askContact(work, actor, await wishFor(work, actor, at.id))
  })
}

export async function savePledges(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  pledges: readonly (FirstPledge & { readonly field: string })[],
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  const today = work.now.toISOString().slice(0, 10)
  for (const { due_on, field } of pledges)
    if (due_on <= today) invalid('coalition.form.day-past', {}, field)
  await inTransaction(work, async (work) => {
    await save(work, wish, at.version, {})
    await replacePledges(
      work,
      wish.id,
      pledges.map(({ field: _, ...pledge }) => pledge),
    )
  })
}
