import { type Actor, isOfficer } from '#kernel/actor.ts'
import { DESK_ROLES } from './links.ts'
import type { IssueState } from './tables.ts'

type Standing = { readonly state: IssueState; readonly written_by: readonly string[] }

/** In these the content may still change; each change takes the issue back to a draft. */
const OPEN_STATES: readonly IssueState[] = ['draft', 'review', 'approved', 'translating']

export const isOpen = (issue: { readonly state: IssueState }): boolean =>
  OPEN_STATES.includes(issue.state)

/** Did this person write anything in it that two have not approved yet? */
export const wrote = (actor: Actor, issue: Pick<Standing, 'written_by'>): boolean =>
  actor.person !== null && issue.written_by.includes(actor.person.id)

const isEditor = (actor: Actor): boolean => isOfficer(actor, 'editor', 'administrator')

export const may = {
  see: (actor: Actor): boolean => isOfficer(actor, ...DESK_ROLES),
  open: isEditor,
  compose: (actor: Actor, issue: Standing): boolean => isEditor(actor) && isOpen(issue),
  askReview: (actor: Actor, issue: Standing): boolean => isEditor(actor) && issue.state === 'draft',
  /** Two approve what others wrote since the last approval: nobody is the judge of their own words. */
  approve: (actor: Actor, issue: Standing): boolean =>
    may.judge(actor, issue) && !wrote(actor, issue),
  judge: (actor: Actor, issue: Standing): boolean =>
    isOfficer(actor, ...DESK_ROLES) && issue.state === 'review',
  translate: (actor: Actor, issue: Standing): boolean =>
    isEditor(actor) && (issue.state === 'approved' || issue.state === 'translating'),
  freeze: (actor: Actor, issue: Standing): boolean => may.translate(actor, issue),
  send: isEditor,
}

/** How many say yes before an issue goes on. */
export const APPROVALS = 2
