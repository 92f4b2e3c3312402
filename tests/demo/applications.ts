import type { Actor } from '#kernel/actor.ts'
import { VISITOR } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'
import { actorFor } from '#people'
import type { Work } from '#platform/database/work.ts'
import { newestMails } from '#platform/mail/mail.ts'
import {
  approveFirst,
  askApplicant,
  recordCheck,
} from '../../src/modules/coalition/joining/checking/service.ts'
import {
  beginByHand,
  saveDeputy,
  saveIdentity,
  savePledges,
  saveSignatory,
} from '../../src/modules/coalition/joining/drafting/service.ts'
import { wordsToSign } from '../../src/modules/coalition/joining/letters/service.ts'
import { CHECKS } from '../../src/modules/coalition/joining/policy.ts'
import { confirmAsContact, submit } from '../../src/modules/coalition/joining/sending/service.ts'
import {
  askSignatory,
  openSigning,
  signByLink,
} from '../../src/modules/coalition/joining/signing/service.ts'
import { INVENTED } from './invented.ts'
import { seedAccount } from './people.ts'
import { PROMISES } from './promises.ts'
import { ago, dayFrom, found } from './stage.ts'

type Applicant = {
  readonly place: string
  readonly country: string
  readonly division: string
  readonly at: readonly [latitude: number, longitude: number]
  readonly zone: string
  readonly population: number
  readonly languages: string
  readonly lang: Lang
  readonly domain: string
  readonly lead: readonly [name: string, title: string]
  readonly deputy: readonly [name: string, title: string]
  readonly mayor: readonly [name: string, title: string]
  /** Days ago at which it was sent; absent for one still being written. */
  readonly sent?: number
}

export const APPLICANTS = {
  submitted: {
    place: 'Anse-Merisier',
    country: 'HT',
    division: 'Sud-Est',
    at: [18.21, -72.41],
    zone: 'America/Port-au-Prince',
    population: 73_000,
    languages: 'fr, ht',
    lang: 'fr',
    domain: 'anse-merisier.example',
    lead: ['Wideline Toussaintil', 'Directrice de la protection civile'],
    deputy: ['Jean-Robert Delcastor', 'Secrétaire municipal'],
    mayor: ['Marie-Ange Bellantoine', 'Mairesse'],
    sent: 3,
  },
  clarification: {
    place: 'Valdoro di Sopra',
    country: 'IT',
    division: 'Piedmont',
    at: [44.71, 7.41],
    zone: 'Europe/Rome',
    population: 38_000,
    languages: 'it',
    lang: 'en',
    domain: 'valdoro-di-sopra.example',
    lead: ['Ginevra Pontecorsi', 'Head of civil protection'],
    deputy: ['Tommaso Bellisandri', 'Head of planning'],
    mayor: ['Agnese Ferravalle', 'Sindaca'],
    sent: 16,
  },
  secondApproval: {
    place: 'Wattle Reach',
    country: 'AU',
    division: 'Victoria',
    at: [-36.12, 143.21],
    zone: 'Australia/Melbourne',
    population: 46_000,
    languages: 'en',
    lang: 'en',
    domain: 'wattle-reach.example',
    lead: ['Kirra Dunstanmoor', 'Manager community recovery'],
    deputy: ['Hamish Ollerenbury', 'Director infrastructure'],
    mayor: ['Beverley Strathcombe', 'Mayor'],
    sent: 21,
  },
  draft: {
    place: 'Bahía Esperada',
    country: 'DO',
    division: 'Samaná',
    at: [19.26, -69.41],
    zone: 'America/Santo_Domingo',
    population: 29_000,
    languages: 'es',
    lang: 'es',
    domain: 'bahia-esperada.example',
    lead: ['Yokasta Almonterra', 'Encargada de gestión de riesgos'],
    deputy: ['Rafael Peñalbo', 'Secretario municipal'],
    mayor: ['Minerva Castellón-Ruz', 'Alcaldesa'],
  },
} as const satisfies Readonly<Record<string, Applicant>>

/** Wishes to join at four moments of the way: being written, sent, asked about, half approved. */
export async function seedApplications(work: Work, officer: Actor): Promise<void> {
  await write(work, APPLICANTS.draft, 2)
  await send(work, APPLICANTS.submitted)
  const asked = await send(work, APPLICANTS.clarification)
  await confirm(ago(work, 14), APPLICANTS.clarification)
  await check(ago(work, 11), officer, asked, ['duplicate', 'place'])
  const question =
    'The letter names the mayor, and the website names a commissioner since last month. Who is in office, and since when?'
  await askApplicant(ago(work, 10), officer, asked, question)
  const approved = await send(work, APPLICANTS.secondApproval)
  await confirm(ago(work, 20), APPLICANTS.secondApproval)
  await check(ago(work, 9), officer, approved, CHECKS)
  await approveFirst(
    ago(work, 8),
    officer,
    approved,
    'Everything fits; the clerk answered the call.',
  )
}

type Written = { readonly id: string; readonly actor: Actor }

const addressOf = (name: string, domain: string): string =>
  `${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}@${domain}`

async function write(work: Work, wish: Applicant, days: number): Promise<Written> {
  const at = ago(work, days)
  const { lang, zone, domain } = wish
  const [name, leadTitle] = wish.lead
  const account = await seedAccount(at, { name, lang, zone, domain })
  const actor = found(await actorFor(at, account), name)
  const [latitude, longitude] = wish.at
  const begun = await beginByHand(at, actor, {
    name: wish.place,
    country: wish.country,
    division: wish.division,
    where: { kind: 'given', latitude, longitude },
    ...{ population: wish.population, another: false },
    populationYear: work.now.getUTCFullYear() - 2,
    populationSource: INVENTED[lang],
  })
  if (begun.kind !== 'begun') throw new Error(`${wish.place} is there already`)
  const { id } = begun
  await saveIdentity(
    at,
    actor,
    { id, version: 0 },
    {
      legalName: wish.place,
      memberType: 'city',
      tier: 'municipality',
      website: `https://${domain}`,
      officialAddress: addressOf(name, domain),
      leadTitle,
      languages: wish.languages,
      population: wish.population,
      populationYear: work.now.getUTCFullYear() - 2,
      populationSource: INVENTED[lang],
    },
  )
  return { id, actor }
}

async function send(work: Work, wish: Applicant & { readonly sent: number }): Promise<string> {
  const at = ago(work, wish.sent)
  const { id, actor } = await write(work, wish, wish.sent)
  const { domain, lang } = wish
  const [mayor, mayorTitle] = wish.mayor
  const [deputyName, deputyTitle] = wish.deputy
  const now = { id, version: 0 }
  await saveSignatory(at, actor, now, {
    networkCity: 'no',
    signatoryName: mayor,
    signatoryOffice: 'mayor',
    signatoryTitle: mayorTitle,
    signatoryEmail: `mayor@${domain}`,
    signatoryNamed: 'yes',
    mandate: 'office',
  })
  const deputyEmail = addressOf(deputyName, domain)
  await saveDeputy(at, actor, now, { deputyName, deputyTitle, deputyEmail })
  await askSignatory(at, actor, { id, device: null })
  await sign(at, wish)
  const pledges = PROMISES[lang].map(([promise], index) => ({
    commitment: COMMITMENTS[index] ?? ('advocate' as const),
    ...found(promise, 'promise'),
    due_on: dayFrom(work, 200 + 40 * index),
    public: true,
    field: '',
  }))
  await savePledges(at, actor, now, pledges)
  await submit(at, actor, { id, device: null })
  return id
}

const COMMITMENTS = ['active-support', 'share-knowledge', 'advocate'] as const

/** The mayor follows the link in their mail, which only they can read, and signs in their language. */
async function sign(work: Work, { domain, mayor, lang }: Applicant): Promise<void> {
  const token = await linkOf(work, `mayor@${domain}`, 'signing')
  const { asked } = await openSigning(work, token)
  const { sha256 } = wordsToSign(lang, asked)
  await signByLink(work, VISITOR, { token, device: null }, { name: mayor[0], lang, sha256 })
}

async function linkOf(work: Work, address: string, room: string): Promise<string> {
  const mail = (await newestMails(work)).find((one) => one.to_address === address)
  const link = new RegExp(`${room}/([\\w-]{43})`)
  return found(link.exec(found(mail, `mail to ${address}`).body_text)?.[1], 'link')
}

/** The second contact follows the link in their mail, which only they can read. */
async function confirm(work: Work, wish: Applicant): Promise<void> {
  const address = addressOf(wish.deputy[0], wish.domain)
  const token = await linkOf(work, address, 'confirmation')
  await confirmAsContact(work, VISITOR, { token, device: null })
}

async function check(
  work: Work,
  officer: Actor,
  id: string,
  kinds: readonly (typeof CHECKS)[number][],
): Promise<void> {
  for (const kind of kinds)
    await recordCheck(work, officer, id, { kind, outcome: 'passed', note: NOTES[kind] })
}

const NOTES: Readonly<Record<(typeof CHECKS)[number], string>> = {
  domain: 'The official site shows this address under “contact”.',
  document: 'Names the three commitments; signed by the person in office.',
  duplicate: 'No other wish and no member of this name.',
  place: 'Coordinates and population agree with what the authority says.',
  'second-contact': 'Confirmed from their own mailbox.',
}
