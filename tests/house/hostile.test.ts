import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { as } from '../house.ts'
import { BODIES, type Name } from '../world.ts'
import { demoSite, type Site } from './access-demo.ts'
import { fieldsFor } from './access-fields.ts'
import { type Stage, setStage } from './access-stage.ts'
import { CANARY, dress, letterOf, requestsOf, SOUGHT, tryOut, written } from './access-tries.ts'

const staged = async () => {
  const site = await demoSite()
  return { site, stage: await setStage(site) }
}

test('what is public shows nothing that lies in it and is not', async () => {
  const { site, stage } = await staged()
  for (const kind of ['crisis', 'board', 'portfolio', 'plan'] as const)
    await dress(site.work, kind, 'public')
  for (const kind of ['impact', 'action'] as const) await dress(site.work, kind, 'office')
  const pages = requestsOf(site, stage).filter(({ method }) => method === 'GET')
  const search = { route: 'GET /search', method: 'GET', address: `/search?q=${SOUGHT}`, fields: {} }
  const lists = ['/actions', '/actions.csv', '/actions.json'].map((path) => ({
    ...{ route: path, method: 'GET', address: `${path}?of=all`, fields: {} },
  }))
  const shown: string[] = []
  for (const request of [...pages, ...lists, search])
    for (const actor of ['visitor', 'farid', 'dina', 'gita'] as const) {
      const { text } = await tryOut(site, actor, request)
      if (text.includes(CANARY)) shown.push(`${request.route} to ${actor}`)
    }
  expect(shown).toEqual([])
  for (const request of [...lists, search])
    expect((await tryOut(site, 'chidi', request)).text).toContain(CANARY)
}, 240_000)

/** What Gita begins in her own city, to mix with what is Tamsara's. */
async function ownOf(site: Site): Promise<Stage> {
  const gita = site.visit('gita')
  const made = async (path: string, fields: Stage): Promise<string> => {
    const answer = await gita.post(path, fields)
    expect([path, answer.status]).toEqual([path, 303])
    return (answer.headers.get('location') ?? '').split('/')[2] ?? ''
  }
  const none: Stage = {}
  const crisis = await made('/crises', fieldsFor('/crises', none) as Stage)
  return {
    crisis,
    board: await made('/boards', fieldsFor('/boards', none) as Stage),
    portfolio: await made('/portfolios', fieldsFor('/portfolios', none) as Stage),
    plan: await made('/plans', { ...(fieldsFor('/plans', none) as Stage), crisis }),
    action: await made('/actions', fieldsFor('/actions', none) as Stage),
  }
}

/** Addresses in which the first id is Gita's and the second Tamsara's: `GET` or `POST`. */
const mixed = (own: Stage, at: Stage): readonly string[] => {
  const rapid = `/crises/${own.crisis}/rapid/respondents/${at.respondent}`
  const criterion = `/boards/${own.board}/criteria/${at.criterion}`
  const one = `/boards/${own.board}/stakeholders/${at.invited}`
  const run = `/boards/${own.board}/rankings/${at.run}`
  const seat = `/bodies/orvanne-sur-lisse/team/seats/${at.seat}`
  return [
    ...[`POST ${rapid}/link`, `POST ${rapid}/revocation`],
    ...[`GET ${criterion}`, `POST ${criterion}`, `POST ${criterion}/removal`],
    ...[`GET ${one}`, `POST ${one}/link`, `POST ${one}/share`, `POST ${one}/revocation`],
    ...[`POST ${one}/removal`, `GET ${one}/weights`, `POST ${one}/weights/order`],
    ...[`GET ${run}`, `GET ${run}/result.csv`, `GET ${run}/result.json`],
    ...[`POST ${run}/cancellation`, `POST ${run}/revival`, `POST ${run}/continuation`],
    ...[`GET /boards/${own.board}/scores/${at.scored}`],
    ...[`POST /boards/${own.board}/scores/${at.scored}`],
    `POST /portfolios/${own.portfolio}/budgets/${at.budget}/removal`,
    `POST /portfolios/${own.portfolio}/rules/${at.rule}/removal`,
    ...[`GET ${seat}`],
    `POST /bodies/orvanne-sur-lisse/team/invitations/${at.invitationId}/withdrawal`,
    ...[`GET /plans/${own.plan}/sections/nothing`, `POST /plans/${own.plan}/sections/nothing`],
    ...[`GET /files/${at.file}`, `GET /plans/${at.plan}/print`, `GET /plans/${at.plan}.json`],
  ]
}

/** The form of an address, found by its last words. */
const FORMS: Readonly<Record<string, string>> = {
  link: '/boards/:id/stakeholders/:stakeholder/link',
  share: '/boards/:id/stakeholders/:stakeholder/share',
}

test('an id of another city in an address of one’s own finds nothing', async () => {
  const { site, stage } = await staged()
  const own = await ownOf(site)
  const answers: string[] = []
  const addresses = mixed(own, stage)
  const before = await written(site.work)
  for (const line of addresses) {
    const [method = '', address = ''] = line.split(' ')
    const last = address.split('/').at(-1) ?? ''
    const form = address.endsWith(stage.criterion ?? '')
      ? fieldsFor('/boards/:id/criteria/:criterion', stage)
      : fieldsFor(FORMS[last] ?? '', stage)
    const { letter } = await tryOut(site, 'gita', { method, address, fields: form })
    if (letter !== '-') answers.push(`${letter} ${line}`)
  }
  expect(answers).toEqual([])
  expect(addresses.length).toBeGreaterThan(25)
  expect((await written(site.work)) - before).toBe(0)
}, 120_000)

type Fields = Record<string, string>

/** Forms of Gita's own with Tamsara's ids in them. */
function mixedForms(own: Fields, stage: Fields): readonly (readonly [string, Fields])[] {
  const { crisis: mine = '' } = own
  const { crisis = '', action = '', impact = '', seat = '' } = stage
  const typed = fieldsFor('/actions', stage) as Fields
  const plan = { title: 'A', crisis: mine, lang: 'en' }
  return [
    ['/plans', { ...(fieldsFor('/plans', stage) as Fields) }],
    ['/plans', { ...plan, from: `board:${stage.board}` }],
    ['/plans', { ...plan, from: `portfolio:${stage.portfolio}` }],
    ['/boards', { title: 'A', question: 'B', visibility: 'office', crisis }],
    ['/portfolios', { title: 'A', currency: 'XOF', source: `board:${stage.board}` }],
    ['/actions', { ...typed, dependencies: action }],
    ['/actions', { ...typed, exclusions: action }],
    ['/actions', { ...typed, impacts: impact }],
    [`/boards/${own.board}/actions`, { actions: action }],
    [`/actions/${own.action}/supersession`, { successor: action }],
    [`/portfolios/${own.portfolio}/actions`, { [`part-${stage.action}`]: 'in' }],
    [`/bodies/orvanne-sur-lisse/team/hand-over`, { to: seat }],
    [`/bodies/orvanne-sur-lisse/team/seats/${stage.seat}/roles`, { roles: 'viewer' }],
    [`/bodies/orvanne-sur-lisse/team/seats/${stage.seat}/end`, {}],
    ['/account/acting-seat', { seat }],
    ['/account/addresses/primary', { id: '00000000-0000-4000-8004-000000000001' }],
    [`/membership/pledges/${stage.pledge}/report`, { state: 'done', _version: '1' }],
  ]
}

test('an id of another city in a form of one’s own is refused and changes nothing there', async () => {
  const { site, stage } = await staged()
  const own = await ownOf(site)
  for (const kind of ['crisis', 'impact', 'action', 'board'] as const)
    await dress(site.work, kind, 'office')
  const taken: string[] = []
  for (const [address, fields] of mixedForms(own, stage)) {
    const { letter, text } = await tryOut(site, 'gita', { method: 'POST', address, fields })
    if (!'f-xc'.includes(letter) || text.includes(CANARY))
      taken.push(`${letter} ${address} ${JSON.stringify(fields)}`)
  }
  expect(taken).toEqual([])
}, 120_000)

/** Names that stand in tables and must never be taken from a form. */
const FORGED: Stage = {
  ...{ body_id: BODIES.orvanne.id, bodyId: BODIES.orvanne.id, body: BODIES.orvanne.id },
  ...{ id: BODIES.orvanne.id, person_id: BODIES.orvanne.id, personId: BODIES.orvanne.id },
  ...{ created_by: BODIES.orvanne.id, createdBy: BODIES.orvanne.id, by: BODIES.orvanne.id },
  ...{ status: 'done', standing: 'active', version: '4242', _role: 'administrator' },
  ...{ accepted_by: BODIES.orvanne.id, first_approver: BODIES.orvanne.id, demo: 'false' },
  ...{ origin: 'forged', import_id: BODIES.orvanne.id, importId: BODIES.orvanne.id },
  ...{ 'constructor[prototype]': 'forged', __proto__forged: 'forged', decided_at: '2020-01-01' },
}

/**
 * The library's and the briefings' buttons, translations (their fields are named by what is translated), and the
 * addresses where other programs speak a protocol of theirs: what stands beside is not read.
 */
const BUTTONS_BESIDE =
  /\/(library\/translations(\/[\w-]+\/segments)?|silence|submission|reopening|unsubscribe|hub|oai|mine\/subscriptions|searches\/resumption|stop\/[\w-]+|desk\/[\w-]+\/(check|review)|comments\/[\w-]+\/resolution|mailings\/[\w-]+\/(pause|retry|resumption)|returned\/[\w-]+\/message)$/

const isButton = (address: string): boolean => BUTTONS.test(address) || BUTTONS_BESIDE.test(address)

/** Who may send most forms, in this order. */
const SENDERS = ['amina', 'hana', 'chen', 'kofi'] as const

/** Buttons without a field: what comes with them is not read. */
const BUTTONS =
  /\/(beginning|revocation|link|omissions?|return|separation|disposal|reversal|closing|opening|removal|cancellation|revival|continuation|withdrawal|passkey-reset|acceptance|recheck|second-contact|reapplication|peer-confirmation|confirmation|sign-out|drafts|language|persona|primary|acting-seat|options|code|passkey|passkeys|hand-over)$/

test('fields that a form does not have are refused, or not read', async () => {
  const { site, stage } = await staged()
  const taken: string[] = []
  const forms = requestsOf(site, stage).filter(({ method }) => method === 'POST')
  let tried = 0
  for (const { address, fields, route } of forms) {
    const mine = fields as Stage
    for (const sender of SENDERS) {
      const good = await tryOut(site, sender, { method: 'POST', address, fields: mine })
      if (good.letter !== '>' && good.letter !== 'o') continue
      const more = { ...FORGED, ...mine }
      const { letter, changed } = await forged(site, sender, address, more)
      if (letter !== 'f' && (!isButton(address) || changed))
        taken.push(`${letter} ${route} as ${sender}`)
      tried += 1
      break
    }
  }
  expect(taken).toEqual([])
  expect(tried).toBeGreaterThan(90)
}, 240_000)

/** Did anything of what was forged get into what the platform notes of every change? */
async function forged(site: Site, sender: Name, address: string, fields: Stage) {
  const trail = async (work: Work) =>
    (
      await sql<{
        n: number
      }>`select (select count(*) from platform.audit where body_id = ${BODIES.orvanne.id}
        or person_id = ${BODIES.orvanne.id})::int + (select count(*) from platform.event
        where subject = ${BODIES.orvanne.id})::int as n`.execute(work.db)
    ).rows[0]?.n
  await sql`savepoint forged`.execute(site.work.db)
  const before = await trail(site.work)
  const letter = letterOf(await site.visit(sender).post(address, fields))
  const changed = (await trail(site.work)) !== before
  await sql`rollback to savepoint forged`.execute(site.work.db)
  await sql`release savepoint forged`.execute(site.work.db)
  return { letter, changed }
}

test('a private link opens its own page, only while it counts', async () => {
  const { site, stage } = await staged()
  const cookie = (token = '') => ({ cookie: `answer=${token}` })
  const statusOf = async (token: string | undefined) =>
    (await site.visit().get('/answer', cookie(token))).status
  const weigh = async (token: string | undefined) => [
    (await site.visit().get(`/weights/${token}`)).status,
    (await site.visit().post('/weights/answers/order', { token: token ?? '' })).status,
  ]
  expect(await statusOf(stage.answer)).toBe(200)
  expect(await statusOf(stage.weights)).toBe(404)
  expect(await weigh(stage.weights)).toEqual([200, 303])
  expect(await weigh(stage.answer)).toEqual([404, 404])
  for (const [token, path] of [
    [stage.weights, '/invitations/'],
    [stage.answer, '/joining/confirmation/'],
    [stage.invitation, '/answer/'],
    [stage.confirmation, '/weights/'],
  ] as const)
    expect([path, (await site.visit('amina').get(`${path}${token}`)).status]).toEqual([path, 404])
  const amina = site.visit('amina')
  await amina.post(`/crises/${stage.crisis}/rapid/respondents/${stage.respondent}/revocation`, {})
  await amina.post(`/boards/${stage.board}/stakeholders/${stage.invited}/revocation`, {})
  await amina.post(`/bodies/tamsara/team/invitations/${stage.invitationId}/withdrawal`, {})
  expect(await statusOf(stage.answer)).toBe(404)
  expect(await weigh(stage.weights)).toEqual([404, 404])
  const late = await site.visit('chen').post(`/invitations/${stage.invitation}/acceptance`, {})
  expect(late.status).toBe(404)
  expect((await as(site.work, 'chen')).seats).toEqual([])
})

/** One request of somebody with any method. */
const asked = async (site: Site, who: Name, method: string, address: string): Promise<Response> => {
  const own = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }
  const headers = { ...own, cookie: `__Host-c2r=${who}` }
  return site.app.request(address, { method, headers })
}

test('only GET and POST do anything', async () => {
  const { site, stage } = await staged()
  const addresses = new Set(requestsOf(site, stage).map(({ address }) => address))
  const before = await written(site.work)
  const odd: string[] = []
  for (const address of addresses)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'SEARCH']) {
      const { status } = await asked(site, 'amina', method, address)
      if (status !== 404 && status !== 405) odd.push(`${status} ${method} ${address}`)
    }
  expect(odd).toEqual([])
  expect((await written(site.work)) - before).toBe(0)
}, 240_000)

test('HEAD tells no more than GET', async () => {
  const { site, stage } = await staged()
  const before = await written(site.work)
  const odd: string[] = []
  for (const { address } of requestsOf(site, stage).filter(({ method }) => method === 'GET')) {
    const head = await asked(site, 'farid', 'HEAD', address)
    const { status } = await asked(site, 'farid', 'GET', address)
    const same = head.status === status && (await head.text()) === ''
    if (!same) odd.push(`${head.status} HEAD ${address}`)
  }
  expect(odd).toEqual([])
  expect((await written(site.work)) - before).toBe(0)
}, 240_000)
