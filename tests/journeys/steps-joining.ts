import type { Person } from './person.ts'
import { mailedLink, signIn } from './steps-people.ts'

export const ROSA = 'rosa@muni-sanjose.example'
const LUIS = 'luis@muni-sanjose.example'

/** From the public page to the place: one of many towns of that name, chosen by the person. */
export async function choosePlace(rosa: Person): Promise<readonly string[]> {
  await rosa.open('/')
  await rosa.follow(/join/i)
  await signIn(rosa, ROSA, 'Rosa Solís')
  await rosa.open('/join')
  await rosa.open('/joining/new')
  await rosa.send('/joining/new', { q: 'San Jose' })
  const form = rosa.form('/joining')
  const labels = await form.locator('label').allInnerTexts()
  if ((await form.locator('input:checked').count()) > 0)
    throw new Error('a place was chosen for her')
  const town = form.getByLabel(/^San José, San José, Costa Rica/)
  await rosa.send('/joining', { geonamesId: (await town.getAttribute('value')) ?? '' })
  return labels
}

const IDENTITY = {
  legalName: 'Municipalidad de San José',
  memberType: 'city',
  tier: 'municipality',
  website: 'https://www.muni-sanjose.example',
  officialAddress: ROSA,
  leadTitle: 'Head of the resilience office',
  languages: 'es',
}

const SIGNATORY = {
  networkCity: 'no',
  signatoryName: 'Ana Pérez',
  signatoryOffice: 'mayor',
  signatoryTitle: 'Mayor',
  signatoryEmail: 'mayor@muni-sanjose.example',
  mandate: 'resolution',
  mandateReference: 'Acuerdo 12',
  mandateDate: '2026-01-15',
}

const DEPUTY = { deputyName: 'Luis Mora', deputyTitle: 'Head of planning', deputyEmail: LUIS }

const PLEDGES = Object.fromEntries(
  ['support', 'share', 'advocate'].flatMap((name) => [
    [`${name}What`, `What we do to ${name}`],
    [`${name}Measure`, 'One document'],
    [`${name}Due`, '2027-01-31'],
    [`${name}Public`, 'yes'],
  ]),
)

/** Somebody else at a browser of their own, for as long as they need. */
type Someone = <T>(what: (person: Person) => Promise<T>) => Promise<T>

/** Identity, signatory, second contact, pledges; the mayor signs by a link of hers. Returns the id. */
export async function apply(rosa: Person, someone: Someone): Promise<string> {
  const id = /^\/joining\/([0-9a-f-]{36})\/identity$/.exec(rosa.path)?.[1]
  if (!id) throw new Error(`no application was begun: ${rosa.path}`)
  await rosa.send(`/joining/${id}/identity`, IDENTITY)
  await rosa.send(`/joining/${id}/signatory`, SIGNATORY)
  await rosa.send(`/joining/${id}/deputy`, DEPUTY)
  await rosa.send(`/joining/${id}/signing-link`)
  await rosa.open(`/joining/${id}/pledges`)
  await rosa.send(`/joining/${id}/pledges`, PLEDGES)
  await someone(sign)
  await rosa.open(`/joining/${id}/review`)
  await rosa.send(`/joining/${id}/submission`)
  return id
}

/** The mayor opens the link in her mail, reads the letter and signs it, without an account. */
async function sign(ana: Person): Promise<void> {
  const { signatoryEmail, signatoryName } = SIGNATORY
  const link = await mailedLink(ana, signatoryEmail, /\/joining\/signing\/[\w-]{43}/)
  await ana.open(link)
  await ana.send(`${link}/signature?lang=en`, { signedName: signatoryName, agreed: 'yes' })
}

/** The second contact follows the link in their mail, at a browser of their own. */
export async function confirmAsContact(luis: Person): Promise<void> {
  const link = await mailedLink(luis, LUIS, /\/joining\/confirmation\/[\w-]{43}/)
  await luis.open(link)
  await luis.send(link, { agreed: 'yes' })
}

const CHECKS = ['domain', 'document', 'duplicate', 'place', 'second-contact']

/** One officer makes the checks and approves first. */
export async function check(hana: Person, id: string): Promise<void> {
  await signIn(hana, 'hana@c2r-secretariat.example')
  await hana.open('/joining')
  for (const kind of CHECKS) {
    await hana.open(`/joining/${id}/checks/${kind}`)
    await hana.send(`/joining/${id}/checks/${kind}`, {
      outcome: 'passed',
      note: 'Looked at the site and the letter.',
      calledBackOn: new Date().toISOString().slice(0, 10),
    })
  }
  await hana.open(`/joining/${id}`)
  await hana.send(`/joining/${id}/first-approval`)
}

/** Another officer approves, and the city is a member. */
export async function approve(ivo: Person, id: string): Promise<void> {
  await signIn(ivo, 'ivo@c2r-secretariat.example')
  await ivo.open(`/joining/${id}`)
  await ivo.send(`/joining/${id}/second-approval`)
}
