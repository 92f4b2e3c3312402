import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { as, NEWEST_FIRST, type newSite } from './house.ts'
import type { Name } from './world.ts'

type Site = Awaited<ReturnType<typeof newSite>>
type Fields = Record<string, string>

/** Saint-Louis in Senegal: a real place of the gazetteer; no real authority applies in a test. */
export const SAINT_LOUIS = '2246452'

export const IDENTITY: Fields = {
  legalName: 'Commune of the Test',
  memberType: 'city',
  tier: 'municipality',
  website: 'https://www.mail.example',
  officialAddress: 'chen@mail.example',
  leadTitle: 'Head of the resilience office',
}

export const SIGNATORY: Fields = {
  networkCity: 'no',
  signatoryName: 'Ana Pérez',
  signatoryOffice: 'mayor',
  signatoryTitle: 'Mayor',
  signatoryEmail: 'mayor@mail.example',
  mandate: 'resolution',
  mandateReference: 'No. 12',
  mandateDate: '2026-01-15',
}

export const DEPUTY: Fields = {
  deputyName: 'Moussa Sow',
  deputyTitle: 'Head of planning',
  deputyEmail: 'moussa@mail.example',
}

export const PLEDGES: Fields = Object.fromEntries(
  ['support', 'share', 'advocate'].flatMap((name) => [
    [`${name}What`, `What we do to ${name}`],
    [`${name}Measure`, 'One document'],
    [`${name}Due`, '2027-01-31'],
    [`${name}Public`, 'yes'],
  ]),
)

/** A form with a letter: `pages` tells two letters apart. */
export function letterOf(pages = 'one'): FormData {
  const data = new FormData()
  data.append('letter', new File([`%PDF-1.7 ${pages}`], 'letter.pdf', { type: 'application/pdf' }))
  return data
}

export const idOf = (answer: Response): string => {
  const id = /^\/joining\/([0-9a-f-]{36})\//.exec(answer.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`no application was begun: ${answer.status}`)
  return id
}

type Wish = {
  readonly by?: Name
  readonly place?: string
  readonly identity?: Fields
  readonly signatory?: Fields
  readonly deputy?: Fields
  /** Null: none is uploaded. */
  readonly letter?: FormData | null
}

/** Fills in every step through the pages, as a person would; returns the application's id. */
export async function draftOf(site: Site, wish: Wish = {}): Promise<string> {
  const visit = site.visit(wish.by ?? 'chen')
  const id = idOf(await visit.post('/joining', { geonamesId: wish.place ?? SAINT_LOUIS }))
  const steps: readonly [string, Fields | FormData][] = [
    ['identity', { ...IDENTITY, ...wish.identity }],
    ['signatory', { ...SIGNATORY, ...wish.signatory }],
    ['deputy', { ...DEPUTY, ...wish.deputy }],
    ['pledges', PLEDGES],
  ]
  const letter: typeof steps = wish.letter === null ? [] : [['letter', wish.letter ?? letterOf()]]
  for (const [step, fields] of [...steps, ...letter]) {
    const answer = await visit.post(`/joining/${id}/${step}`, fields)
    if (answer.status !== 303) throw new Error(`${step}: ${answer.status} ${await answer.text()}`)
  }
  return id
}

export async function sentBy(site: Site, wish: Wish = {}): Promise<string> {
  const id = await draftOf(site, wish)
  const answer = await site.visit(wish.by ?? 'chen').post(`/joining/${id}/submission`, {})
  if (answer.status !== 303) throw new Error(`submission: ${answer.status}`)
  return id
}

/** The newest message to an address, of those that are about something. */
export async function mailTo(work: Work, address: string, about = '') {
  const mail = await tablesOf<PlatformTables>(work)
    .selectFrom('platform.mail')
    .select(['subject', 'body_text', 'lang'])
    .where('to_address', '=', address)
    .where('subject', 'like', `%${about}%`)
    .orderBy('at', 'desc')
    .orderBy(NEWEST_FIRST, 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!mail) throw new Error(`no mail to ${address}`)
  return mail
}

/** The second contact follows the link in their mail and confirms. */
export async function contactConfirms(site: Site, address = 'moussa@mail.example') {
  const mail = await mailTo(site.work, address, 'confirm')
  const path = /\/joining\/confirmation\/[\w-]{43}/.exec(mail.body_text)?.[0] ?? ''
  return site.visit().post(path, { agreed: 'yes' })
}

/** A draft of Chen's with every step but the letter, and the link mailed to its signatory. */
export async function askedToSign(site: Site, wish: Wish = {}) {
  const id = await draftOf(site, { letter: null, ...wish })
  const answer = await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  return { id, answer }
}

/** The address of the page that the link mailed last to a signatory opens. */
export async function signingPath(site: Site, address = 'mayor@mail.example'): Promise<string> {
  const mail = await mailTo(site.work, address, 'sign')
  const path = /\/joining\/signing\/[\w-]{43}/.exec(mail.body_text)?.[0]
  if (!path) throw new Error(`no link to sign for ${address}`)
  return path
}

/** What a page of a letter asks to be signed: its words' hash and their language. */
export async function shownOn(page: Response | Promise<Response>) {
  const html = await (await page).text()
  const field = (name: string) => new RegExp(`name="${name}" value="(\\w+)"`).exec(html)?.[1] ?? ''
  return { html, sha256: field('sha256'), lang: field('lang') }
}

/** The signatory opens the link in their mail, reads, and signs. */
export async function signatorySigns(site: Site, name = 'Ana Pérez', address?: string) {
  const path = await signingPath(site, address)
  const { sha256, lang } = await shownOn(site.visit().get(path))
  return site.visit().post(`${path}/signature`, { signedName: name, agreed: 'yes', sha256, lang })
}

const CHECKS = ['domain', 'document', 'duplicate', 'place', 'second-contact']

/** An officer makes all five checks; what the platform noticed as grave was called back. */
export async function checksBy(site: Site, officer: Name, id: string, calledBackOn?: string) {
  for (const kind of CHECKS) {
    const answer = await site.visit(officer).post(`/joining/${id}/checks/${kind}`, {
      outcome: 'passed',
      note: 'Looked at the site and the letter.',
      ...(calledBackOn ? { calledBackOn } : {}),
    })
    if (answer.status !== 303) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`)
  }
}

/** From nothing to a member, with two officers. Returns the application's id. */
export async function memberBy(site: Site, wish: Wish = {}): Promise<string> {
  const id = await sentBy(site, wish)
  await contactConfirms(site, wish.deputy?.deputyEmail)
  await checksBy(site, 'hana', id)
  for (const [officer, noun] of [
    ['hana', 'first-approval'],
    ['ivo', 'second-approval'],
  ] as const) {
    const answer = await site.visit(officer).post(`/joining/${id}/${noun}`, {})
    if (answer.status !== 303) throw new Error(`${noun}: ${answer.status} ${await answer.text()}`)
  }
  return id
}

export const seatsOf = async (work: Work, name: Name) =>
  (await as(work, name)).seats.map((seat) => `${seat.bodyName} ${seat.roles.join(' ')}`)
