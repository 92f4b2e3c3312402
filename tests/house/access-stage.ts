import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import { openSignIn } from '../../src/modules/people/sign-in/service.ts'
import { inviteStakeholder } from '../../src/modules/toolkit/prioritise/stakeholders/service.ts'
import { inviteRespondent } from '../../src/modules/toolkit/stock-take/respondents/service.ts'
import { as } from '../house.ts'
import { DEFAULTS, importer } from '../importer.ts'
import {
  checksBy,
  contactConfirms,
  draftOf,
  letterOf,
  mailTo,
  sentBy,
  shownOn,
  signingPath,
} from '../joining.ts'
import { ask, subscribed } from '../readers.ts'
import { BODIES, type Name } from '../world.ts'
import { adopting } from './access-adopting.ts'
import { issueStage } from './access-briefings.ts'
import type { Site } from './access-demo.ts'
import { keptSearch } from './access-finding.ts'
import { libraryStage } from './access-library.ts'
import { mailingStage } from './access-mailings.ts'
import { noteStage } from './access-notes.ts'

/** What stands for a word in the address of a route: ids, tokens, names and file names. */
export type Stage = Readonly<Record<string, string>>

/** The one row a query finds, as texts. */
async function one(work: Work, query: ReturnType<typeof sql<Record<string, unknown>>>) {
  const { rows } = await query.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('the demo has nothing of the kind')
  return Object.fromEntries(Object.entries(row).map(([name, held]) => [name, String(held)]))
}

const TAMSARA = BODIES.tamsara.id

/** What the demo holds of Tamsara, and of the coalition where Tamsara has nothing. */
const held = (work: Work) =>
  one(
    work,
    sql`
    with mine as (select ${TAMSARA}::uuid as body)
    select mine.body as body, crisis.id as crisis, crisis.version as "crisisVersion",
      wave.id as wave, impact.id as impact, impact.group_key as "group", impact.system as system,
      impact.version as "impactVersion",
      action.id as action, action.version as "actionVersion", other.id as "otherAction",
      board.id as board, board.version as "boardVersion",
      criterion.id as criterion, criterion.version as "criterionVersion",
      stakeholder.id as stakeholder, run.id as run, board_action.action_id as scored,
      board_action.version as "scoredVersion",
      portfolio.id as portfolio, portfolio.version as "portfolioVersion",
      budget.id as budget, rule.id as rule,
      plan.id as plan, plan.slug as "planSlug", plan.version as "planVersion",
      place.place_id as place, pledge.id as pledge, pledge.version as "pledgeVersion",
      section.version as "sectionVersion", partner.slug as partner, listed.id as "listedPartner"
    from mine
    join toolkit.crisis on crisis.body_id = mine.body
    join toolkit.wave on wave.crisis_id = crisis.id
    join toolkit.respondent on respondent.wave_id = wave.id
    join toolkit.impact on impact.wave_id = wave.id
    join toolkit.action on action.body_id = mine.body and action.status = 'in-progress' and action.lead = 'Public works'
    join toolkit.action other on other.body_id = mine.body and other.id <> action.id and other.status = 'approved'
    join toolkit.board on board.body_id = mine.body
    join toolkit.criterion on criterion.board_id = board.id and criterion.position = 1
    join toolkit.stakeholder on stakeholder.board_id = board.id
    join toolkit.ranking_run run on run.board_id = board.id and run.state = 'done'
    join toolkit.board_action on board_action.board_id = board.id
    join toolkit.portfolio on portfolio.body_id = mine.body
    join toolkit.portfolio_budget budget on budget.portfolio_id = portfolio.id
    join toolkit.portfolio_rule rule on rule.portfolio_id = portfolio.id
    join toolkit.plan on plan.body_id = mine.body and plan.state = 'published'
    join toolkit.plan_section section on section.plan_id = plan.id and section.key = 'vision'
    join coalition.member place on place.body_id = mine.body
    join coalition.pledge on pledge.body_id = mine.body
    join coalition.partner_card partner on true
    join coalition.partner listed on listed.body_id = partner.body_id
    order by action.code, other.code, stakeholder.name, budget.name, rule.id, pledge.state desc, pledge.commitment, pledge.what, partner.slug limit 1`,
  )

/** Towns of the gazetteer for wishes to join; no real authority applies in a test. */
const TOWNS = ['2246452', '2249222', '2243940', '2244322', '2244802']

/** Wishes of Chen's to join, each at another step; the approved one is Lena's, since nobody has four. */
async function wishes(site: Site): Promise<Stage> {
  const [a = '', b = '', c = '', d = '', e = ''] = TOWNS
  const at = (place: string, letter: string) => ({ place, letter: letterOf(letter) })
  const gone = await draftOf(site, at(e, 'gone'))
  await done(site.visit('chen').post(`/joining/${gone}/withdrawal`, {}))
  const draft = await draftOf(site, at(a, 'draft'))
  await done(site.visit('chen').post(`/joining/${draft}/signing-link`, {}))
  const letter = await signingPath(site)
  const { sha256: signingHash } = await shownOn(site.visit().get(letter))
  const ready = await sentBy(site, {
    ...at(b, 'ready'),
    deputy: { deputyEmail: 'ready@mail.example' },
  })
  const mail = await mailTo(site.work, 'ready@mail.example', 'confirm')
  const confirmation = /confirmation\/([\w-]{43})/.exec(mail.body_text)?.[1] ?? ''
  const approved = await sentBy(site, {
    ...at(c, 'approved'),
    by: 'lena',
    identity: { officialAddress: 'lena@lanternworks-foundation.example' },
    deputy: { deputyEmail: 'approved@mail.example' },
  })
  for (const [id, address] of [
    [ready, 'ready@mail.example'],
    [approved, 'approved@mail.example'],
  ] as const) {
    await contactConfirms(site, address)
    await checksBy(site, 'ivo', id, '2026-05-13')
  }
  await done(site.visit('ivo').post(`/joining/${approved}/first-approval`, {}))
  const asked = await sentBy(site, at(d, 'asked'))
  await done(site.visit('ivo').post(`/joining/${asked}/clarification`, { words: 'Who signs?' }))
  const signing = letter.split('/').at(-1) ?? ''
  return { draft, ready, approved, asked, gone, confirmation, signing, signingHash }
}

async function done(answering: Response | Promise<Response>): Promise<string> {
  const answer = await answering
  if (answer.status !== 303) throw new Error(`not done: ${answer.status} ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

export const PARTNER = {
  name: 'Weir Society',
  kind: 'non-profit',
  country: 'NL',
  website: 'https://www.mail.example',
  registerName: 'Register of societies',
  registerId: '12345',
  brings: 'Engineers who know weirs.',
  officialAddress: 'chen@mail.example',
  agentTitle: 'Director',
  commercial: 'no',
  eligible: 'yes',
}

async function partnering(site: Site): Promise<Stage> {
  const href = await done(site.visit('chen').post('/partnering', PARTNER))
  const partnering = href.split('/').at(-1) ?? ''
  for (const kind of ['existence', 'compliance', 'eligibility', 'agent'])
    await done(
      site.visit('ivo').post(`/partnering/${partnering}/checks/${kind}`, {
        outcome: 'passed',
        source: 'The register',
        note: 'Looked it up.',
      }),
    )
  return { partnering }
}

const FILE = 'Title;Summary\r\nCool rooms;In schools\r\nTrees;In streets\r\n'

async function imports(site: Site): Promise<Stage> {
  const checking = await importer(site)
  await checking.upload(FILE, 'checking.csv')
  await checking.map(DEFAULTS)
  const through = await importer(site)
  await through.upload(FILE.replace('rooms', 'halls'), 'done.csv')
  await through.map(DEFAULTS)
  await through.send('confirmation')
  await through.run()
  const { file } = await one(
    site.work,
    sql`select id as file from platform.file where body_id = ${TAMSARA} order by at, id limit 1`,
  )
  const { version } = await checking.found()
  return {
    import: checking.id(),
    importVersion: String(version),
    imported: through.id(),
    file: file ?? '',
  }
}

/** Private links, an invitation, a sign-in: what opens a door by itself. */
async function doors(site: Site, { crisis = '', board = '' }: Stage): Promise<Stage> {
  const { work } = site
  const amina = await as(work, 'amina')
  const asked = { kind: 'organisation', label: 'Traders of the quay', days: 7 } as const
  const answer = await inviteRespondent(work, amina, crisis, asked)
  const invited = { name: 'Fishers', share: 1, how: 'link', days: 7 } as const
  const { token: weights } = await inviteStakeholder(work, amina, board, invited)
  await done(
    site.visit('amina').post(`/bodies/tamsara/team/invitations`, {
      address: 'chen@mail.example',
      roles: 'viewer',
    }),
  )
  const mail = await mailTo(work, 'chen@mail.example', 'Tamsara')
  const invitation = /\/invitations\/([\w-]{20,})/.exec(mail.body_text)?.[1] ?? ''
  const browser = { deviceHash: Buffer.alloc(32), network: 'here', label: 'Firefox · Linux' }
  await openSignIn(work, amina.person?.id ?? '', browser, { method: 'code', strong: false })
  const found = await one(
    work,
    sql`select (select id from people.sign_in where person_id = ${amina.person?.id} limit 1) as "signIn",
      (select id from people.invitation where body_id = ${TAMSARA} and accepted_at is null limit 1) as "invitationId",
      (select id from toolkit.respondent where label = ${asked.label}) as respondent,
      (select id from toolkit.stakeholder where board_id = ${board} and name = ${invited.name}) as invited,
      (select id from people.seat where person_id = (select id from people.person where name = 'Dina Kane')) as seat,
      (select version from people.seat where person_id = (select id from people.person where name = 'Dina Kane')) as "seatVersion"`,
  )
  return { answer, weights: weights ?? '', invitation, ...found }
}

/** Everything that the routes name, in the demo or made here through the rooms' own pages and verbs. */
export async function setStage(site: Site): Promise<Stage> {
  const there = await held(site.work)
  return {
    ...there,
    ...(await adopting(site)),
    ...(await wishes(site)),
    ...(await partnering(site)),
    ...(await imports(site)),
    ...(await doors(site, there)),
    ...(await readers(site)),
    ...(await mailingStage(site)),
    ...(await issueStage(site)),
    ...(await noteStage(site)),
    ...(await libraryStage(site)),
    ...(await keptSearch(site)),
  }
}

/** Somebody who asked for the briefings and has not confirmed, and somebody who has. */
async function readers(site: Site): Promise<Stage> {
  const path = await ask(site, 'reader@mail.example')
  const link = await subscribed(site, 'subscriber@mail.example')
  const last = (href = '') => href.split('/').at(-1) ?? ''
  const list = new FormData()
  list.set('list', new File(['email\nlisted@mail.example\n'], 'list.csv'))
  list.set('source', 'A congress')
  const read = await done(site.visit('jun').post('/briefings/readers/imports', list))
  const readerList = last(read)
  const held = { hash: '0'.repeat(32), why: 'By letter.' }
  await done(site.visit('jun').post('/briefings/readers/suppressions', held))
  const found = await one(
    site.work,
    sql`select id as suppression from platform.suppression where address_hash = ${held.hash}`,
  )
  return { ...found, readerList, readerAsk: last(path), readerLink: last(link) }
}

export const ACTORS = [
  ...(['visitor', 'chen', 'farid', 'elena', 'dina', 'chidi', 'bo', 'amina'] as const),
  ...(['gita', 'lena', 'jun', 'hana', 'kofi'] as const),
] satisfies readonly (Name | 'visitor')[]
export type Actor = (typeof ACTORS)[number]
