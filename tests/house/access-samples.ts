import type { Stage } from './access-stage.ts'

/** What stands for a word of an address, where the stage has a name for it. */
const NAMES: Readonly<Record<string, string>> = {
  respondent: 'respondent',
  criterion: 'criterion',
  stakeholder: 'invited',
  run: 'run',
  budget: 'budget',
  rule: 'rule',
  body: 'body',
  group: 'group',
  block: 'issueBlock',
  paragraph: 'noteParagraph',
  review: 'noteReview',
  comment: 'noteComment',
  suggestion: 'noteEdit',
}

const FIXED: Readonly<Record<string, string>> = {
  topic: 'data',
  kind: 'domain',
  way: 'order',
  number: '1',
  key: 'vision',
  move: 'blockage',
  system: '5',
  lang: 'fr',
  version: '1',
  figure: '1',
  revision: '1',
  theme: 'mobility',
  country: 'SN',
}

/** The id of an address, by how its route begins; the first that fits. */
const IDS: readonly (readonly [string, string])[] = [
  ['/files', 'file'],
  ['/account/sign-ins', 'signIn'],
  ['/bodies/:slug/team/invitations', 'invitationId'],
  ['/bodies', 'seat'],
  ['/partnering/:id/recheck', 'listedPartner'],
  ['/partnering', 'partnering'],
  ['/joining/:id/checks', 'ready'],
  ['/joining/:id/clarification', 'ready'],
  ['/joining/:id/refusal', 'ready'],
  ['/joining/:id/first-approval', 'ready'],
  ['/joining/:id/second-approval', 'approved'],
  ['/joining/:id/second-contact', 'asked'],
  ['/joining/:id/answer', 'asked'],
  ['/joining/:id/reapplication', 'gone'],
  ['/joining', 'draft'],
  ['/membership/pledges', 'pledge'],
  ['/places', 'place'],
  ['/crises/impacts', 'impact'],
  ['/crises', 'crisis'],
  ['/actions/import/:id/reversal', 'imported'],
  ['/actions/import', 'import'],
  ['/actions', 'action'],
  ['/adoptions', 'adoption'],
  ['/boards', 'board'],
  ['/briefings/readers/imports', 'readerList'],
  ['/portfolios', 'portfolio'],
  ['/plans', 'plan'],
  ['/briefings/desk/terms', 'term'],
  ['/briefings/mailings/returned', 'mailEvidence'],
  ['/briefings/mailings', 'mailing'],
  ['/briefings', 'issue'],
  ['/library/translations', 'translation'],
  ['/library/notes/work/:id/drafting', 'noteOutline'],
  ['/library/notes/work/:id/approval', 'noteInReview'],
  ['/library/notes/work/:id/revision', 'noteRead'],
  ['/library/notes/work/:id/return', 'noteInReview'],
  ['/library/notes/work/:id/publication', 'noteApproved'],
  ['/library/notes/work/:id/retraction', 'noteRead'],
  ['/library/notes/work/:id/supersession', 'noteRead'],
  ['/library/notes/work/:id/reviews', 'noteInReview'],
  ['/library/notes/work/:id/answer', 'noteCall'],
  ['/library/notes', 'note'],
  ['/library/searches', 'search'],
]

const SLUGS: readonly (readonly [string, string])[] = [
  ['/bodies', 'tamsara'],
  ['/coalition/partners', 'partner'],
  ['/coalition', 'tamsara'],
  ['/plans', 'planSlug'],
]

const TOKENS: readonly (readonly [string, string])[] = [
  ['/invitations', 'invitation'],
  ['/joining/confirmation', 'confirmation'],
  ['/briefings/confirmation', 'readerAsk'],
  ['/mail', 'readerLink'],
  ['/library/searches/stop', 'searchStop'],
  ['/joining/signing', 'signing'],
  ['/answer', 'answer'],
  ['/weights', 'weights'],
]

const LISTS: Readonly<Record<string, typeof IDS>> = { id: IDS, slug: SLUGS, token: TOKENS }

const first = (list: readonly (readonly [string, string])[], pattern: string) =>
  list.find(([begin]) => pattern.startsWith(begin))?.[1]

/** What stands for a word in some routes, where another thing does in the others. */
const HERE: readonly (readonly [
  name: string,
  pattern: RegExp,
  value: (at: Stage) => string | undefined,
])[] = [
  ['number', /\/rows\//, () => '2'],
  ['number', /^\/library\/notes/, (at) => at.noteNumber],
  ['number', /^\/library\/lessons/, (at) => at.lesson],
  ['number', /^\/library\/desk/, (at) => at.draftedLesson],
  ['system', /\/cells\//, (at) => at.system],
  ['system', /\/spread/, () => '6'],
  ['kind', /^\/partnering/, () => 'existence'],
  ['action', /^/, (at) => at.scored],
]

function sampleOf(pattern: string, name: string, at: Stage): string | undefined {
  const here = HERE.find(([word, where]) => word === name && where.test(pattern))
  if (here) return here[2](at)
  if (name === 'file') return fileOf(pattern, at)
  const list = LISTS[name]
  const thing = (list ? first(list, pattern) : NAMES[name]) ?? ''
  return at[thing] ?? (name === 'slug' ? thing : FIXED[name])
}

const fileOf = (pattern: string, at: Stage): string => {
  const ending = /\\\.(\w+)/.exec(pattern)?.[1] ?? ''
  const whole = pattern.startsWith('/plans/:file') ? at.planSlug : '1'
  return `${whole}.${ending}`
}

/** The address of a route with Tamsara's things in it, or the words nothing stands for. */
export function addressOf(pattern: string, at: Stage): { address: string; missing: string[] } {
  const missing: string[] = []
  const address = pattern.replace(
    /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g,
    (_whole, name: string) => {
      const sample = sampleOf(pattern, name, at)
      if (!sample) missing.push(`${pattern} has no sample for ${name}`)
      return sample ?? 'none'
    },
  )
  // Where a choice of cells leads: without one there is nothing to go on to.
  const choice = pattern.endsWith('/cells') ? `?system=${at.system}&group=${at.group}` : ''
  // What is laid side by side before anything is taken over.
  const origin = pattern === '/adoptions/new' ? `?kind=action&id=${at.action}` : ''
  return { address: `${address}${choice}${origin}`, missing }
}
