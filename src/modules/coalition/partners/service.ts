import { type Actor, SYSTEM } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { isLang, LANGS } from '#kernel/languages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import {
  confirmedAddressesOf,
  createBody,
  giveSeat,
  notifySeats,
  secretariatOf,
  setStanding,
} from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeToken } from '#platform/limits/limits.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { mailTo } from '#platform/mail/template.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { RecordCard } from '#platform/provenance/provenance.ts'
import { indexDocument } from '#platform/search/search.ts'
import { wordsIn } from '#web/words.ts'
import { isPublicSuffix, webDomainOf } from '../domains/index.ts'
import { dayOf, daysLater, isDemo } from '../membership/index.ts'
import type { Outcome, PartnerCheckKind, PartnerKind } from '../tables.ts'
import { partnerMail } from './mails.tsx'
import { allPassed, fourEyes, may, RECHECK_DAYS } from './policy.ts'
import {
  cityWithDomain,
  countOpenOf,
  findPartner,
  insertPartner,
  insertPartnerCheck,
  type Partner,
  partnerCardsOf,
  partnerChecks,
  updatePartner,
} from './queries.ts'

export type PartnerTyped = {
  readonly name: string
  readonly kind: PartnerKind
  readonly country: string
  readonly website: string
  readonly registerName: string
  readonly registerId: string
  readonly brings: string
  readonly officialAddress: string
  readonly agentTitle: string
  readonly commercial: 'yes' | 'no'
  readonly commercialInterest?: string | undefined
}

const MOST_OPEN = 3

/**
 * An organisation asks to be a partner. A city's own domain is turned to the way for cities.
 *
 * Emits  coalition.partner-submitted
 */
export async function submitPartner(work: Work, actor: Actor, typed: PartnerTyped) {
  const { person } = actor
  ensure(person !== null)
  const addresses = await confirmedAddressesOf(work, actor)
  if (!addresses.includes(typed.officialAddress))
    invalid('joining.identity.own-address', {}, 'officialAddress')
  if (typed.commercial === 'yes' && !typed.commercialInterest)
    invalid('partners.form.say-interest', {}, 'commercialInterest')
  const domain = webDomainOf(typed.website)
  if (isPublicSuffix(domain)) invalid('joining.identity.suffix', { domain }, 'website')
  if (await cityWithDomain(work, domain)) invalid('partners.form.is-city', {}, 'website')
  if ((await countOpenOf(work, person.id)) >= MOST_OPEN) conflict('joining.too-many-open')
  await takeToken(work, `partnering ${person.id}`, { burst: 3, perMinute: 0.02 })
  const id = newId()
  await inTransaction(work, async (work) => {
    await insertPartner(work, {
      id,
      person_id: person.id,
      body_id: null,
      state: 'submitted',
      lang: person.lang,
      name: typed.name,
      kind: typed.kind,
      country: typed.country,
      website: typed.website,
      domain,
      official_address: typed.officialAddress,
      register_name: typed.registerName,
      register_id: typed.registerId,
      brings: typed.brings,
      agent_title: typed.agentTitle,
      has_commercial_interest: typed.commercial === 'yes',
      commercial_interest: typed.commercialInterest ?? null,
      verified_on: null,
      recheck_on: null,
      accepted_by: null,
      reason: null,
      created_at: work.now,
      decided_at: null,
    })
    await note(work, actor, [id, 'partner-submitted'])
    const secretariat = await secretariatOf(work)
    if (secretariat)
      await notifySeats(work, secretariat, ['membership-officer'], (t) =>
        partnerMail(t, 'submitted', { id, name: typed.name }),
      )
  })
  return id
}

async function note(
  work: Work,
  actor: Actor,
  [id, action]: readonly [id: string, action: string],
  why?: string,
): Promise<void> {
  const subject = { kind: 'partner', id }
  await keepAudit(work, actor, {
    body: id,
    action,
    subject,
    ...(why ? { why: why.slice(0, 500) } : {}),
  })
  await publish(work, `coalition.${action}`, id)
}

/** A partner's wish, for its agent and the membership officers. */
export async function partnerFor(work: Work, actor: Actor, id: string): Promise<Partner> {
  const partner = await findPartner(work, id)
  if (!partner || !may.see(actor, partner)) missing()
  return partner
}

async function partnerToHandle(work: Work, actor: Actor, id: string): Promise<Partner> {
  const partner = await partnerFor(work, actor, id)
  ensure(
    may.handle(actor, await confirmedAddressesOf(work, actor), partner),
    'partners.own-organisation',
  )
  return partner
}

/** Notes one of the four checks: what was looked at, where, and what was found. */
export async function recordPartnerCheck(
  work: Work,
  actor: Actor,
  id: string,
  check: {
    readonly kind: PartnerCheckKind
    readonly outcome: Outcome
    readonly source: string
    readonly note: string
  },
): Promise<void> {
  const partner = await partnerToHandle(work, actor, id)
  if (partner.state !== 'submitted' && partner.state !== 'active') conflict('joining.not-now')
  await inTransaction(work, async (work) => {
    const officer_id = actor.person?.id ?? ''
    await insertPartnerCheck(work, { ...check, partner_id: id, officer_id, at: work.now })
    await note(work, actor, [id, 'partner-checked'], `${check.kind} ${check.outcome}`)
  })
}

/**
 * Takes the organisation in, once all four checks passed and more than one officer had a hand in it.
 *
 * Emits  coalition.partner-accepted
 */
export async function acceptPartner(work: Work, actor: Actor, id: string): Promise<void> {
  const partner = await partnerToHandle(work, actor, id)
  if (partner.state !== 'submitted') conflict('joining.not-now')
  const checks = await partnerChecks(work, id)
  if (!allPassed(checks)) conflict('partners.checks-open')
  const officer = actor.person?.id ?? ''
  ensure(fourEyes(checks, officer), 'partners.four-eyes')
  const today = dayOf(work.now)
  await inTransaction(work, async (work) => {
    const { name, country, lang } = partner
    const demo = await isDemo(work, actor)
    const body = await createBody(work, { kind: 'partner', name, country, demo })
    await setStanding(work, actor, body.id, 'active')
    await giveSeat(work, SYSTEM, {
      body: body.id,
      person: partner.person_id,
      roles: ['partner-lead'],
    })
    const done = await updatePartner(work, partner, {
      state: 'active',
      body_id: body.id,
      accepted_by: officer,
      decided_at: work.now,
      verified_on: today,
      recheck_on: daysLater(today, RECHECK_DAYS),
    })
    if (!done) conflict('coalition.changed-meanwhile')
    await indexPartner(work, { body: body.id, slug: body.slug, name, text: partner.brings })
    await note(work, actor, [id, 'partner-accepted'])
    await tellAgent(work, { ...partner, lang }, 'accepted')
  })
}

export async function indexPartner(
  work: Work,
  partner: { body: string; slug: string; name: string; text: string },
): Promise<void> {
  for (const lang of LANGS)
    await indexDocument(work, {
      kind: 'partner',
      id: partner.body,
      lang,
      body: partner.body,
      visibility: 'public',
      title: partner.name,
      text: partner.text,
      href: `/coalition/partners/${partner.slug}`,
    })
}

async function tellAgent(
  work: Work,
  partner: Pick<Partner, 'id' | 'name' | 'official_address' | 'lang'>,
  said: 'accepted' | 'refused',
  words?: string,
): Promise<void> {
  const t = wordsIn(isLang(partner.lang) ? partner.lang : 'en')
  await sendMail(work, mailTo(partner.official_address, t, partnerMail(t, said, partner, words)))
}

export async function refusePartner(
  work: Work,
  actor: Actor,
  id: string,
  why: string,
): Promise<void> {
  const partner = await partnerToHandle(work, actor, id)
  if (partner.state !== 'submitted') conflict('joining.not-now')
  await inTransaction(work, async (work) => {
    const set = { state: 'refused' as const, reason: why, decided_at: work.now }
    if (!(await updatePartner(work, partner, set))) conflict('coalition.changed-meanwhile')
    await note(work, actor, [id, 'partner-refused'], why)
    await tellAgent(work, partner, 'refused', why)
  })
}

export async function withdrawPartner(work: Work, actor: Actor, id: string): Promise<void> {
  const partner = await partnerFor(work, actor, id)
  ensure(may.withdraw(actor, partner), 'joining.not-now')
  await inTransaction(work, async (work) => {
    const set = { state: 'withdrawn' as const, decided_at: work.now }
    if (!(await updatePartner(work, partner, set))) conflict('coalition.changed-meanwhile')
    await note(work, actor, [id, 'partner-withdrawn'])
  })
}

/** Units: days within which the four looks of a yearly re-check belong together. */
const TOGETHER_DAYS = 60

/** Ends the yearly re-check: all four checks were made anew and passed. */
export async function renewPartner(work: Work, actor: Actor, id: string): Promise<void> {
  const partner = await partnerToHandle(work, actor, id)
  if (partner.state !== 'active') conflict('joining.not-now')
  const checks = await partnerChecks(work, id)
  const since = work.now.getTime() - TOGETHER_DAYS * 86_400_000
  if (!allPassed(checks.filter((check) => check.at.getTime() >= since)))
    conflict('partners.checks-open')
  const today = dayOf(work.now)
  await inTransaction(work, async (work) => {
    const set = { verified_on: today, recheck_on: daysLater(today, RECHECK_DAYS) }
    if (!(await updatePartner(work, partner, set))) conflict('coalition.changed-meanwhile')
    await note(work, actor, [id, 'partner-rechecked'])
  })
}

/** Partners as the loop strip shows them. Their pages are public. */
export async function partnerRecordCards(
  work: Work,
  _actor: Actor,
  ids: readonly string[],
): Promise<readonly RecordCard[]> {
  const rows = await partnerCardsOf(work, ids)
  return rows.map((row) => ({
    id: row.body_id,
    title: row.name,
    href: `/coalition/partners/${row.slug}`,
  }))
}
