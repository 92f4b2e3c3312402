import type { Actor } from '#kernel/actor.ts'
import { SYSTEM } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { isLang } from '#kernel/languages.ts'
import { conflict, ensure, invalid } from '#kernel/refusals.ts'
import { confirmedAddressesOf, giveSeat, inviteTo, seatOf } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { searchPlaces } from '../../gazetteer/gazetteer.ts'
import { admitMember } from '../../membership/index.ts'
import { placesSharingName, updateFacts } from '../../places/index.ts'
import { indexMember } from '../../register/index.ts'
import type { CheckKind, Outcome } from '../../tables.ts'
import { applicantMail, writeTo } from '../mails.tsx'
import { allPassed, isOpen, may, type Ties } from '../policy.ts'
import {
  checksOf,
  type FoundApplication,
  insertCheck,
  insertEvent,
  memberHere,
  pledgesOf,
  updateApplication,
} from '../queries.ts'
import { letterStanding, note, personOf, tellOfficers, wishFor } from '../service.ts'
import { type Facts, passRefusal } from './policy.ts'
import {
  domainsElsewhere,
  membersAt,
  openElsewhere,
  placesOfBodies,
  sameFileElsewhere,
} from './queries.ts'

/** The officer's own ties: an officer has no hand in their own city's wish. */
export async function tiesOf(work: Work, actor: Actor): Promise<Ties> {
  const bodies = actor.seats.filter((seat) => seat.bodyKind === 'city').map((seat) => seat.bodyId)
  return {
    addresses: await confirmedAddressesOf(work, actor),
    places: await placesOfBodies(work, bodies),
  }
}

/** Everything the platform can see by itself about a wish, for the officer's desk. */
export async function factsOf(work: Work, wish: FoundApplication): Promise<Facts> {
  const standing = await letterStanding(work, wish)
  const { letter } = standing
  const sharing = await placesSharingName(work, wish.place_id)
  const members = await membersAt(work, sharing)
  const named = searchPlaces(wish.place_name).filter((candidate) => candidate.exact)
  return {
    wish,
    placeName: wish.place_name,
    byHand: wish.geonames_id === null,
    otherDomains: await domainsElsewhere(work, wish.place_id),
    letter: letter
      ? {
          kind: letter.kind,
          address: letter.signed_address,
          sameBrowser: letter.same_browser === true,
          stale: standing.stale,
          reusedFrom: await sameFileElsewhere(work, letter, wish.place_id),
        }
      : null,
    objections: standing.objections,
    memberHere: members.find((member) => member.place_id === wish.place_id)?.name ?? null,
    openHere: (await openElsewhere(work, wish)).length,
    sameName: members.filter((member) => member.place_id !== wish.place_id).map(({ name }) => name),
    homonyms: named.length,
    today: work.now.toISOString().slice(0, 10),
  }
}

async function wishToHandle(work: Work, actor: Actor, id: string): Promise<FoundApplication> {
  const wish = await wishFor(work, actor, id)
  const ties = await tiesOf(work, actor)
  ensure(may.handle(actor, wish, ties), 'checking.own-city')
  if (!isOpen(wish.state)) conflict('joining.not-now')
  return wish
}

type Change = Parameters<typeof updateApplication>[2]

async function change(work: Work, wish: FoundApplication, set: Change): Promise<void> {
  if (!(await updateApplication(work, wish, set))) conflict('coalition.changed-meanwhile')
}

/** Notes what an officer found for one check. */
export async function recordCheck(
  work: Work,
  actor: Actor,
  id: string,
  check: {
    readonly kind: CheckKind
    readonly outcome: Outcome
    readonly note: string
    readonly calledBackOn?: string | undefined
  },
): Promise<void> {
  const wish = await wishToHandle(work, actor, id)
  const { kind, outcome, calledBackOn } = check
  const facts = await factsOf(work, wish)
  if (calledBackOn !== undefined && calledBackOn > facts.today)
    invalid('coalition.form.day-future', {}, 'calledBackOn')
  if (outcome === 'passed') {
    const refusal = passRefusal(kind, facts, calledBackOn !== undefined)
    if (refusal)
      invalid(refusal, {}, refusal === 'checking.check.call-back' ? 'calledBackOn' : 'outcome')
  }
  await inTransaction(work, async (work) => {
    await insertCheck(work, {
      id: newId(),
      application_id: id,
      kind,
      outcome,
      note: check.note,
      called_back_on: calledBackOn ?? null,
      officer_id: personOf(actor).id,
      at: work.now,
    })
    await note(work, actor, [id, 'checked'], { by: 'officer', detail: `${kind} ${outcome}` })
    await publish(work, 'coalition.joining-checked', id, { kind, outcome })
  })
}

const applicantOf = (wish: FoundApplication) => ({
  address: wish.official_address ?? '',
  lang: wish.lang,
})
const aboutOf = (wish: FoundApplication) => ({ id: wish.id, place: wish.place_name })

/** Asks the applicant something. A first approval does not outlive a question. */
export async function askApplicant(
  work: Work,
  actor: Actor,
  id: string,
  question: string,
): Promise<void> {
  const wish = await wishToHandle(work, actor, id)
  if (wish.state === 'clarification') conflict('joining.asked-already')
  await inTransaction(work, async (work) => {
    await change(work, wish, { state: 'clarification', first_approver: null })
    await note(work, actor, [id, 'clarification-asked'], { by: 'officer', why: question })
    await publish(work, 'coalition.clarification-asked', id)
    await writeTo(work, applicantOf(wish), (t) =>
      applicantMail(t, 'asked', aboutOf(wish), question),
    )
  })
}

/** The applicant's answer; the wish goes back to the officers. */
export async function answerQuestion(
  work: Work,
  actor: Actor,
  id: string,
  answer: string,
): Promise<void> {
  const wish = await wishFor(work, actor, id)
  ensure(wish.state === 'clarification' && may.edit(actor, wish), 'joining.not-now')
  await inTransaction(work, async (work) => {
    await change(work, wish, { state: 'submitted' })
    await note(work, actor, [id, 'clarification-answered'], { why: answer })
    await publish(work, 'coalition.clarification-answered', id)
    await tellOfficers(work, aboutOf(wish))
  })
}

async function everyCheckPassed(work: Work, wish: FoundApplication): Promise<void> {
  if (!allPassed(await checksOf(work, wish.id))) conflict('checking.checks-open')
  // Another claimant may have come since: then both are heard before anything is decided.
  if ((await openElsewhere(work, wish)).length > 0) conflict('checking.two-claimants')
  if (await memberHere(work, wish.place_id)) conflict('joining.member-meanwhile')
}

/** The first of two approvals. */
export async function approveFirst(
  work: Work,
  actor: Actor,
  id: string,
  why?: string,
): Promise<void> {
  const wish = await wishToHandle(work, actor, id)
  if (wish.state !== 'submitted') conflict('joining.not-now')
  await everyCheckPassed(work, wish)
  await inTransaction(work, async (work) => {
    await change(work, wish, { state: 'first-approved', first_approver: personOf(actor).id })
    await note(work, actor, [id, 'first-approval'], { by: 'officer', ...(why ? { why } : {}) })
    await publish(work, 'coalition.joining-first-approved', id)
  })
}

/**
 * The second approval, by another officer: the authority is a member from now on.
 *
 * Emits  coalition.member-accepted
 */
export async function approveSecond(
  work: Work,
  actor: Actor,
  id: string,
  why?: string,
): Promise<string> {
  const wish = await wishToHandle(work, actor, id)
  if (wish.state !== 'first-approved') conflict('joining.not-now')
  ensure(wish.first_approver !== personOf(actor).id, 'checking.another-approver')
  await everyCheckPassed(work, wish)
  return inTransaction(work, async (work) => {
    const bodyId = await admit(work, actor, wish)
    await change(work, wish, {
      state: 'active',
      second_approver: personOf(actor).id,
      body_id: bodyId,
      decided_at: work.now,
    })
    await note(work, actor, [id, 'second-approval'], { by: 'officer', ...(why ? { why } : {}) })
    await insertEvent(work, {
      application_id: id,
      kind: 'accepted',
      by_role: 'system',
      person_id: null,
      detail: wish.place_name,
      why: null,
    })
    await writeTo(work, applicantOf(wish), (t) => applicantMail(t, 'accepted', aboutOf(wish)))
    return bodyId
  })
}

async function admit(work: Work, actor: Actor, wish: FoundApplication): Promise<string> {
  const { member_type: type, signatory_office: office, mandate } = wish
  // The database holds these for every wish that was sent; the compiler cannot know.
  if (type === null || office === null || mandate === null) conflict('joining.not-now')
  const bodyId = await admitMember(work, actor, {
    name: type === 'city' ? wish.place_name : (wish.legal_name ?? wish.place_name),
    country: wish.country,
    place_id: wish.place_id,
    application_id: wish.id,
    member_type: type,
    network_city: wish.network_city ?? false,
    website: wish.website,
    domain: wish.domain,
    languages: wish.languages,
    signatory_office: office,
    signatory_title: wish.signatory_title,
    signatory_name: wish.signatory_named ? wish.signatory_name : null,
    basis: mandate,
    basis_reference: wish.mandate_reference,
    basis_date: wish.mandate_date,
    pledges: await pledgesOf(work, wish.id),
  })
  const { population, population_year, population_source } = wish
  if (population !== null && population_source !== null)
    await updateFacts(work, wish.place_id, { population, population_year, population_source })
  await seatPeople(work, actor, wish, bodyId)
  await indexMember(work, bodyId)
  return bodyId
}

/** The applicant leads; the second contact is invited as the deputy, in the applicant's name. */
async function seatPeople(
  work: Work,
  actor: Actor,
  wish: FoundApplication,
  body: string,
): Promise<void> {
  // One who comes back may still have a seat.
  if (!(await seatOf(work, wish.person_id, body)))
    await giveSeat(work, SYSTEM, { body, person: wish.person_id, roles: ['lead'] })
  const name = wish.legal_name ?? wish.place_name
  const platform: Actor = {
    person: { id: SYSTEM.person?.id ?? '', name, lang: 'en', zone: 'UTC' },
    seats: [],
    acting: actor.acting,
  }
  await inviteTo(work, platform, {
    body,
    address: wish.deputy_email ?? '',
    roles: ['deputy'],
    ...(isLang(wish.lang) ? { lang: wish.lang } : {}),
  })
}

/** Declines, with the reason the applicant reads. They may apply again. */
export async function refuse(work: Work, actor: Actor, id: string, why: string): Promise<void> {
  const wish = await wishToHandle(work, actor, id)
  await inTransaction(work, async (work) => {
    await change(work, wish, { state: 'refused', decided_at: work.now })
    await note(work, actor, [id, 'refused'], { by: 'officer', why })
    await publish(work, 'coalition.joining-refused', id)
    await writeTo(work, applicantOf(wish), (t) => applicantMail(t, 'refused', aboutOf(wish), why))
  })
}
