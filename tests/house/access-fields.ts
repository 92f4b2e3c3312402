import { markOf } from '../../src/modules/toolkit/actions/importing/mending/index.ts'
import { DEPUTY, IDENTITY, PLEDGES, SIGNATORY } from '../joining.ts'
import { KEPT_SEARCH, RENAMED } from './access-finding.ts'
import { LIBRARY_FIELDS } from './access-library.ts'
import { MAILINGS_FIELDS } from './access-mailings.ts'
import { READERS_FIELDS } from './access-readers.ts'
import { PARTNER, type Stage } from './access-stage.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

const DAY = '2026-06-01'
const WORDS = { words: 'For the reasons in the letter.' }
const CHECK = { outcome: 'passed', note: 'Looked at it.' }

const SIGNATURE = (at: Stage) => ({
  signedName: 'Ana Pérez',
  agreed: 'yes',
  lang: 'en',
  sha256: at.signingHash ?? '',
})

const ACTION = {
  title: 'Shade on the quay',
  kind: 'proposed',
  restores: 'yes',
  transforms: 'no',
  theme: 'climate-resilience',
  horizon: 'months-0-3',
  visibility: 'city',
  lead: 'Public works',
}
const CRISIS = {
  title: 'Heat of the spring',
  types: 'heat',
  startedOn: '2026-04-01',
  phase: 'response',
  visibility: 'city',
}
const CELL = { severity: '2', trend: 'same', confidence: 'high' }
const ANSWER = { state: '2', trend: 'same', confidence: 'high' }
const DIGEST = { rhythm: 'weekly', weekday: '1', hour: '7', zone: 'UTC' }
const BOARD = { title: 'Before the rains', question: 'What first?', visibility: 'office' }
const CRITERION = { label: 'Speed', unit: 'months', direction: 'min', low: '0', high: '24' }

/** As visible as it is, in the version it has: what everybody who edits may send. */
const kept = (at: Stage, version: string | undefined) => ({
  visibility: at.visibility ?? '',
  _version: version ?? '',
})

const NOTE = (at: Stage) => ({
  ...{ title: 'Cool halls', licence: 'CC-BY-4.0', 'part-done': 'We opened.' },
  _version: at.noteVersion ?? '',
})

/** What is sent where an empty form would be drawn again before anybody asks who sent it. */
export const fieldsFor = (pattern: string, at: Stage): Fields => ({
  ...(FIELDS[pattern]?.(at) ?? {}),
})

const FIELDS: Readonly<Record<string, (at: Stage) => Fields>> = {
  ...LIBRARY_FIELDS,
  '/drafts': () => ({ _page: '/account', name: 'Half a name' }),
  '/language': () => ({ lang: 'fr' }),
  '/sign-in': () => ({ address: 'somebody@mail.example' }),
  '/sign-in/code': (at) => ({ ask: at.body ?? '', code: '12345678' }),
  '/sign-in/link': () => ({ token: 'nothing' }),
  '/dev/persona': () => ({ person: '00000000-0000-4000-8002-000000000001' }),
  '/account': () => ({ name: 'Another Name', lang: 'en', zone: 'UTC' }),
  '/account/passkeys/removal': (at) => ({ id: at.signIn ?? '' }),
  '/account/addresses': () => ({ address: 'second@mail.example' }),
  '/account/addresses/code': (at) => ({ ask: at.body ?? '', code: '12345678' }),
  '/account/addresses/primary': () => ({ id: '00000000-0000-4000-8004-000000000001' }),
  '/account/addresses/removal': () => ({ id: '00000000-0000-4000-8004-000000000001' }),
  '/account/acting-seat': (at) => ({ seat: at.seat ?? '' }),
  '/account/erasure': () => ({ sure: 'yes' }),

  '/bodies/:slug/team/invitations': () => ({ address: 'new@mail.example', roles: 'viewer' }),
  '/bodies/:slug/team/hand-over': () => ({ to: '00000000-0000-4000-8003-000000000002' }),
  '/bodies/:slug/team/seats/:id/roles': (at) => ({
    roles: 'contributor',
    department: 'Drains',
    _version: at.seatVersion ?? '',
  }),
  '/coalition/cities/:slug/letters': () => ({ subject: 'A question', message: 'How was it?' }),
  '/coalition/cities/:slug/team-requests': () => ({ message: 'I work there too.' }),
  '/briefings/subscribe': () => ({ address: 'another@mail.example', rhythm: 'weekly' }),
  ...READERS_FIELDS,
  ...MAILINGS_FIELDS,
  '/briefings/mine/subscriptions': () => ({ address: 'amina@tamsara.example' }),
  '/briefings/mine/links': () => ({ address: 'amina@tamsara.example' }),
  '/briefings/mine/links/removal': () => ({ address: 'amina@tamsara.example' }),
  '/briefings/digest': () => DIGEST,
  '/mail/:token/digest': () => DIGEST,
  '/mail/:token': () => ({
    ...{ rhythm: 'monthly', reads1: 'en', hour: '7', zone: 'UTC' },
    _version: '1',
  }),
  '/mail/:token/choice': () => ({ choice: 'monthly' }),
  '/mail/:token/address': () => ({ address: 'moved@mail.example' }),
  '/mail/:token/erasure': () => ({ sure: 'yes' }),
  '/library/searches': () => KEPT_SEARCH,
  '/library/searches/:id': (at) => ({ ...RENAMED, _version: at.searchVersion ?? '' }),
  '/partnering': () => PARTNER,
  '/partnering/:id/checks/:kind': () => ({ ...CHECK, source: 'The register' }),
  '/partnering/:id/refusal': () => WORDS,
  '/joining': () => ({ geonamesId: '2244991' }),
  '/joining/by-hand': () => ({
    name: 'Nowhere on the Weir',
    country: 'SN',
    where: 'given',
    position: '14.1, -15.2',
  }),
  '/joining/:id/identity': () => IDENTITY,
  '/joining/:id/signatory': () => SIGNATORY,
  '/joining/:id/deputy': () => DEPUTY,
  '/joining/:id/pledges': () => PLEDGES,
  '/joining/:id/signature': SIGNATURE,
  '/joining/signing/:token/signature': SIGNATURE,
  '/joining/signing/:token/objection': () => ({ answer: 'not-yet' }),
  '/joining/confirmation/:token': () => ({ agreed: 'yes' }),
  '/joining/:id/checks/:kind': () => CHECK,
  '/joining/:id/clarification': () => WORDS,
  '/joining/:id/answer': () => WORDS,
  '/joining/:id/refusal': () => WORDS,
  '/membership/pledges': () => ({
    commitment: 'advocate',
    what: 'Speak at the congress',
    measure: 'One speech',
    dueOn: DAY,
  }),
  '/membership/pledges/:id/report': (at) => ({
    state: 'under-way',
    _version: at.pledgeVersion ?? '',
  }),
  '/membership/:body/answer': () => ({ answer: 'We sent it in March.' }),
  '/membership/:body/departure': () => ({ on: DAY }),
  '/membership/:body/suspension-notice': () => ({ why: 'No sign for a year.' }),
  '/membership/:body/suspension': () => ({ why: 'No answer.' }),
  '/membership/:body/reinstatement': () => ({ why: 'They answered.' }),
  '/membership/:body/merger': () => ({
    into: 'orvanne-sur-lisse',
    mergeOn: DAY,
    mergeWhy: 'By law.',
  }),
  '/places/:id/external-ids': () => ({
    kind: 'wikidata',
    value: 'Q1',
    source: 'Wikidata',
    notedOn: '2026-05-01',
  }),
  '/places/:id/position': () => ({ where: 'unknown' }),
  '/places/:id/successor': (at) => ({ successor: at.place ?? '', on: DAY }),

  '/adoptions': (at) => ({ kind: 'action', id: at.action ?? '' }),
  '/adoptions/:id/report': () => ({
    ...{ used: 'as-it-was', recommend: 'yes', visibility: 'office', _version: '0' },
  }),
  '/adoptions/:id/silence': () => ({ quiet: 'yes' }),

  '/crises': () => CRISIS,
  '/crises/:id': (at) => ({ ...CRISIS, ...kept(at, at.crisisVersion) }),
  '/crises/:id/waves': () => ({ title: 'May', openedOn: '2026-05-13' }),
  '/crises/:id/stock-take/cells/:system/:group': (at) => ({
    ...CELL,
    visibility: at.visibility ?? '',
    _version: at.impactVersion ?? '',
  }),
  '/crises/:id/stock-take/groups': () => ({ label: 'Fishers' }),
  '/crises/:id/stock-take/confirmation': (at) => ({ cells: at.impact ?? '' }),
  '/crises/:id/rapid/questions/:system': () => ANSWER,
  '/crises/:id/rapid/questions/:system/spread/closing': () => ({
    ...ANSWER,
    groupKey: 'everyone',
    reason: 'All agree.',
  }),
  '/crises/:id/rapid/respondents': () => ({ kind: 'organisation', label: 'Union', days: '7' }),
  '/answer/questions/:system': () => ANSWER,

  '/actions': () => ACTION,
  '/actions/:id': (at) => ({ ...ACTION, ...kept(at, at.actionVersion) }),
  '/actions/:id/comments': () => ({ text: 'Who pays?' }),
  '/actions/:id/:move': () => ({ condition: 'No pumps', owner: 'Works' }),
  '/actions/import/:id/reading': (at) => ({ _version: at.importVersion ?? '' }),
  '/actions/import/:id/mapping': (at) => ({
    ...{ 'column-0': 'title', 'column-1': 'summary', kind: 'recovery' },
    ...{ theme: 'climate-resilience', horizon: 'months-3-12', visibility: 'city' },
    _version: at.importVersion ?? '',
  }),
  '/actions/import/:id/corrections': () => ({
    ...{ 'title-2': 'Cool halls', 'seen-2': markOf({ fixes: {}, leftOut: false }), do: 'next' },
  }),
  '/actions/import/:id/confirmation': (at) => ({ _version: at.importVersion ?? '' }),

  '/boards': () => ({ ...BOARD, criteria: ['need', 'equity'] }),
  '/boards/:id/facts': (at) => ({ ...BOARD, ...kept(at, at.boardVersion) }),
  '/boards/:id/actions': (at) => ({ actions: [at.action ?? '', at.otherAction ?? ''] }),
  '/boards/:id/criteria': () => CRITERION,
  '/boards/:id/criteria/:criterion': (at) => ({
    ...CRITERION,
    _version: at.criterionVersion ?? '',
  }),
  '/boards/:id/scores/:action': (at) => ({ _version: at.scoredVersion ?? '' }),
  '/boards/:id/stakeholders': () => ({ name: 'Divers', share: '1', how: 'link', days: '7' }),
  '/boards/:id/stakeholders/:stakeholder/link': () => ({ days: '7' }),
  '/boards/:id/stakeholders/:stakeholder/share': () => ({ share: '2' }),
  '/weights/answers/:way': (at) => ({ token: at.weights ?? '' }),
  '/boards/:id/rankings': () => ({ samples: '2000' }),
  '/boards/:id/decisions': () => ({ at: '2026-05-13', decidedBy: 'The council', what: 'Begin.' }),

  '/portfolios': () => ({ title: 'For the quay', source: 'manual', currency: 'XOF' }),
  '/portfolios/:id/runs': () => ({ timeLimitSeconds: '5', alternatives: '0', entryValues: '0' }),
  '/portfolios/:id/settings': (at) => ({
    title: 'For the quay',
    costBasis: 'likely',
    ...kept(at, at.portfolioVersion),
  }),
  '/portfolios/:id/budgets': () => ({ name: 'A loan', amount: '1000', sharePercent: '50' }),
  '/portfolios/:id/rules': () => ({
    kind: 'floor',
    what: 'kind:renewal',
    measure: 'percent',
    quantity: '10',
  }),
  '/portfolios/:id/equity': () => ({ groups: 'informal-workers', percent: '30' }),
  '/portfolios/:id/actions': (at) => ({ _version: at.portfolioVersion ?? '' }),
  '/portfolios/:id/runs/:number/decision': (at) => ({
    choice: 'optimum',
    _version: at.portfolioVersion ?? '',
  }),

  '/plans': (at) => ({ title: 'After the flood', crisis: at.crisis ?? '', lang: 'en' }),
  '/plans/:id/sections/:key': (at) => ({
    state: 'filled',
    text: 'In three years.',
    _version: at.sectionVersion ?? '',
  }),
  '/plans/:id/publication': (at) => ({ note: 'First.', _version: at.planVersion ?? '' }),
  '/plans/:id/adoption': () => ({
    versionNumber: '1',
    adoptedBy: 'City council',
    adoptedOn: '2026-05-01',
    decisionNumber: '12/2026',
  }),
  '/plans/:id/settings': (at) => ({
    title: 'After the flood',
    lang: 'en',
    ...kept(at, at.planVersion),
  }),

  '/briefings/desk': () => ({ kind: 'weekly', title: 'Heat', lang: 'en' }),
  '/briefings/desk/terms': () => ({ term: 'heat', lang: 'en', translation: 'calor', into: 'es' }),
  '/briefings/desk/:id/facts': (at) => ({
    ...{ title: 'Heat', lang: 'en' },
    _version: at.issueVersion ?? '',
  }),
  '/briefings/desk/:id/blocks': () => ({ kind: 'focus' }),
  '/briefings/desk/:id/blocks/:block': (at) => ({
    text: 'Wells.',
    _version: at.issueVersion ?? '',
  }),
  '/briefings/desk/:id/blocks/:block/place': () => ({ move: 'up' }),
  '/briefings/desk/:id/review': (at) => ({ _version: at.issueVersion ?? '' }),
  '/briefings/desk/:id/approval': (at) => ({
    sha256: '0'.repeat(64),
    _version: at.issueVersion ?? '',
  }),
  '/briefings/desk/:id/return': () => ({ words: 'Shorter.' }),
  '/briefings/desk/:id/freezing': (at) => ({ _version: at.issueVersion ?? '' }),
  '/briefings/desk/:id/erratum': () => ({ title: 'Correction' }),
  '/briefings/desk/:id/schedule': () => ({ how: 'local', day: '2026-05-20' }),

  '/library/notes': () => ({ kind: 'practice', title: 'Shade', lang: 'en', visibility: 'public' }),
  '/library/notes/:number{[0-9]{1,9}}/letters': () => ({ message: 'How many fans?' }),
  '/library/notes/work/:id': NOTE,
  '/library/notes/work/:id/preview': NOTE,
  '/library/notes/work/:id/co-authors': () => ({ body: 'lanternworks-foundation' }),
  '/library/notes/work/:id/co-authors/answer': () => ({ answer: 'accepted' }),
  '/library/notes/work/:id/co-authors/consent': () => ({ answer: 'accepted', named: 'yes' }),
  '/library/notes/work/:id/reviews': () => ({ kind: 'technical', body: 'lanternworks-foundation' }),
  '/library/notes/work/:id/reviews/:review': () => ({ verdict: 'accept' }),
  '/library/notes/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}/comments': () => ({
    said: 'Which?',
  }),
  '/library/notes/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}/suggestions': () => ({
    after: 'We opened ten halls.',
  }),
  '/library/notes/work/:id/suggestions/:suggestion/decision': () => ({ decision: 'accepted' }),
  '/library/notes/work/:id/answer': () => ({ answer: 'accepted' }),
  '/library/notes/work/:id/return': () => ({ why: 'Shorter.' }),
  '/library/notes/work/:id/withdrawal': () => ({ why: 'Another city wrote it.' }),
  '/library/notes/work/:id/retraction': () => ({ why: 'The figures were wrong.' }),
  '/library/notes/work/:id/supersession': (at) => ({ by: at.noteNumber ?? '' }),
}
