import { appFor } from '../authenticator-app.ts'
import { PEOPLE } from '../world.ts'
import { Caller } from './caller.ts'
import type { Site } from './site.ts'

/** Somebody who reads the site: what they sign in with, and where they begin. */
export type Reader = {
  readonly name: string
  readonly caller: Caller
  readonly starts: readonly string[]
  /** Looks at the pages it begins with and follows no link: there it is a visitor like any other. */
  readonly stays?: boolean
}

const LINK_KEY = '[\\w-]{43}'

/**
 * Everybody for whom the site has pages of their own: a visitor, members, officers, somebody
 * without a seat, a city that is joining, and the guests who hold nothing but a link.
 */
export async function newReaders(site: Site): Promise<readonly Reader[]> {
  const { origin } = site
  const amina = await new Caller(origin).signIn(PEOPLE.amina.address)
  const own = await aminasRecords(site)
  const visitor = new Caller(origin)
  const asked = await visitor.post('/sign-in', { address: 'guest@mail.example', next: '/plans' })
  const chen = await new Caller(origin).signIn(PEOPLE.chen.address)
  const hana = await new Caller(origin).signIn(PEOPLE.hana.address)
  const editor = await new Caller(origin).signIn(PEOPLE.jun.address)
  return [
    { name: 'a visitor', caller: visitor, starts: ['/', asked, ...VISITED] },
    { name: 'Amina, who leads a city', caller: amina, starts: await aminasStarts(amina, own) },
    { name: 'Hana, a membership officer', caller: hana, starts: HANA_STARTS },
    { name: 'Jun, an editor', caller: editor, starts: EDITOR_STARTS },
    { name: 'Chen, without a seat', caller: chen, starts: CHEN_STARTS },
    await applicant(site),
    ...(await withApps(site)),
    ...(await guests(site, amina, own)),
  ]
}

const VISITED = [
  '/search?q=flood',
  '/search?q=zzzz',
  '/dev/parts',
  '/dev/mail',
  '/nowhere',
  '/rooms',
  '/library/search?q=shade',
  '/briefings/subscribe/sent',
]
const HANA_STARTS = ['/joining', '/membership', '/partnering', '/sign-in/officer', '/rooms']
const EDITOR_STARTS = [
  '/library/desk',
  '/library/notes/desk',
  '/briefings/desk',
  '/briefings/readers',
  '/briefings/readers/imports',
  '/library/searches',
]
const CHEN_STARTS = [
  '/joining/new?q=Springfield',
  '/joining/new?q=zzzzqq',
  '/joining/by-hand',
  '/coalition/cities/tamsara/team-request',
  '/partnering/new',
  '/rooms',
]

type Own = {
  readonly crisis: string
  readonly board: string
  readonly plan: string
  /** Somebody else’s, to take over. */
  readonly lesson: string
}

async function aminasRecords({ sql }: Site): Promise<Own> {
  const [own] = await sql<Own>(
    `select crisis.id as crisis, board.id as board, plan.id as plan,
        (select id from library.lesson where state = 'published' and visibility = 'public'
          and body_id <> body.id order by number limit 1) as lesson
      from people.body
      join toolkit.crisis on crisis.body_id = body.id
      join toolkit.wave on wave.crisis_id = crisis.id and wave.closed_at is null
      join toolkit.respondent on respondent.wave_id = wave.id
      join toolkit.board on board.body_id = body.id
      join toolkit.plan on plan.body_id = body.id
      where body.slug = 'tamsara' limit 1`,
  )
  if (!own) throw new Error('the demo has no stock-take of Tamsara under way')
  return own
}

/** One asks how its dates are written, the other asks nothing. */
const ASKING = 'Title;Summary;Starts;Cost\r\nCool rooms;In schools;03/04/2026;1.200,50\r\n'
const PLAIN = 'Title;Summary\r\nCool halls;In schools\r\n;Without a title\r\n'

async function importOf(amina: Caller, text: string, name: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([text], name, { type: 'text/csv' }))
  return amina.post('/actions/import', form)
}

async function aminasStarts(
  amina: Caller,
  { crisis, plan, lesson }: Own,
): Promise<readonly string[]> {
  const asking = await importOf(amina, ASKING, 'asking.csv')
  const checking = await importOf(amina, PLAIN, 'plain.csv')
  const mapping = await amina.text(`${checking}/mapping`)
  await amina.post(`${checking}/mapping`, {
    ...{ 'column-0': 'title', 'column-1': 'summary', visibility: 'city', kind: 'recovery' },
    ...{ theme: 'climate-resilience', horizon: 'months-0-3' },
    _version: /name="_version" value="(\d+)"/.exec(mapping)?.[1] ?? '',
  })
  const adopted = await amina.post('/adoptions', { kind: 'lesson', id: lesson })
  const code = await amina.post('/account/addresses', { address: 'amina.diallo@mail.example' })
  return [
    '/home',
    asking,
    `${checking}/mapping`,
    `${checking}/rows`,
    code,
    `/crises/${crisis}`,
    `/crises/${crisis}/stock-take`,
    `/crises/${crisis}/rapid/questions/1/spread`,
    `/plans/${plan}`,
    adopted,
    '/library/searches/new?q=water',
    '/rooms',
  ]
}

/** One is setting up an app for codes, the other has just done so and reads the recovery codes. */
async function withApps({ origin }: Site): Promise<readonly Reader[]> {
  const app = '/account/second-factor/app'
  const [asking, holding] = await Promise.all(
    [PEOPLE.jun, PEOPLE.kofi].map(async ({ address }) => {
      const caller = await new Caller(origin).signIn(address)
      await caller.post(app)
      return caller
    }),
  )
  if (!asking || !holding) throw new Error('nobody sets up an app')
  const code = appFor(await holding.text(app)).at(new Date())
  const codes = await holding.post(`${app}/confirmation`, { code })
  return [
    { name: 'Jun, who sets up an app', caller: asking, starts: [app], stays: true },
    { name: 'Kofi, who has one', caller: holding, starts: [codes], stays: true },
  ]
}

/** The city whose wish to join is still being written. */
async function applicant(site: Site): Promise<Reader> {
  const [wish] = await site.sql<{ id: string; address: string }>(
    `select application.id, address.address from coalition.application
      join people.address on address.person_id = application.person_id
      where application.state = 'draft' limit 1`,
  )
  if (!wish) throw new Error('the demo has no wish to join that is being written')
  const caller = await new Caller(site.origin).signIn(wish.address)
  const steps = [
    'identity',
    'signatory',
    'deputy',
    'letter',
    'letter-template',
    'pledges',
    'review',
  ]
  const starts = steps.map((step) => `/joining/${wish.id}/${step}`)
  return { name: 'a city that is joining', caller, starts: ['/joining', ...starts] }
}

/** Who holds a link and no account: their page, and nothing else of the city. */
async function guests(site: Site, amina: Caller, { crisis, board }: Own): Promise<Reader[]> {
  const { origin } = site
  const respondents = `/crises/${crisis}/rapid/respondents`
  const asked = { kind: 'organisation', label: 'Tenants’ union', days: '7' }
  const answer = linkIn(await amina.shown(respondents, asked), 'answer')
  const invited = { name: 'Market women', share: '1', how: 'link', days: '7' }
  const weights = linkIn(await amina.shown(`/boards/${board}/stakeholders`, invited), 'weights')
  await amina.post('/bodies/tamsara/team/invitations', {
    address: 'new@tamsara.example',
    roles: ['viewer'],
  })
  const reader = (name: string, starts: readonly string[]): Reader => ({
    name,
    caller: new Caller(origin),
    starts,
    stays: true,
  })
  const union = reader('a tenants’ union with a link', ['/answer', '/answer/questions/1'])
  await union.caller.get(answer)
  await union.caller.post('/answer/beginning')
  return [
    union,
    reader('market women with a link', [weights]),
    reader('somebody invited to a team', [await mailed(site, `/invitations/${LINK_KEY}`)]),
    reader('a second contact', [await mailed(site, `/joining/confirmation/${LINK_KEY}`)]),
    reader('who was asked to sign', [await mailed(site, `/joining/signing/${LINK_KEY}`)]),
    reader('somebody with a link to sign in', [await mailed(site, '/sign-in/link\\?token=\\S+')]),
  ]
}

function linkIn(html: string, room: string): string {
  const [link] = new RegExp(`/${room}/${LINK_KEY}`).exec(html) ?? []
  if (!link) throw new Error(`no link to ${room} was shown`)
  return link
}

/** The link of a kind that was mailed last, and not used since. */
async function mailed({ sql }: Site, looks: string): Promise<string> {
  const mails = await sql<{ body_text: string }>(
    `select body_text from platform.mail where to_address not in
      (select address from people.address_proof where used_at is not null) order by at desc`,
  )
  const links = mails.map(({ body_text }) => new RegExp(looks).exec(body_text)?.[0])
  const link = links.find((each) => each !== undefined)
  if (!link) throw new Error(`no ${looks} was mailed`)
  return link
}
