import { sql } from 'kysely'
import { type Actor, SECRETARIAT_ROLES, SYSTEM } from '#kernel/actor.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { renewed, TZDB } from '#kernel/times.ts'
import { addressesOfSeats } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { SITE } from '#platform/mail/template.ts'
import { freezeMailing } from '#platform/mailing/freeze.ts'
import { mailingsAbout } from '#platform/mailing/ledger.ts'
import {
  pauseMailing,
  resumeMailing,
  scheduleMailing,
  withdrawMailing,
} from '#platform/mailing/steering.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { indexDocuments } from '#platform/search/search.ts'
import { audienceOf, audienceSize } from '../../readers/audience/index.ts'
import { links } from '../links.ts'
import { plainText } from '../marks/index.ts'
import { may } from '../policy.ts'
import {
  audited,
  findIssue,
  type IssueRow,
  issueAtDesk,
  lockedIssue,
  updateIssue,
} from '../record/index.ts'
import { wordsAround } from '../rendering/index.ts'
import type { IssueState } from '../tables.ts'
import { beginOf, ensureToCome, type Schedule, sendingTime, stateBy } from './policy.ts'
import {
  insertTrials,
  reckonedOtherwise,
  themesIn,
  trialsOf,
  underWay,
  wholeEditions,
} from './queries.ts'

/** The issue, locked, in one of the states in which this can be done. */
async function issueToSend(
  work: Work,
  actor: Actor,
  id: string,
  states: readonly IssueState[],
): Promise<IssueRow> {
  await issueAtDesk(work, actor, id)
  ensure(may.send(actor))
  const issue = (await lockedIssue(work, id)) ?? missing()
  if (!states.includes(issue.state)) conflict('issues.not-now')
  return issue
}

/** Officers who can be sent a trial copy: everybody with a seat in the secretariat. */
export const team = (work: Work, issue: Pick<IssueRow, 'body_id'>) =>
  addressesOfSeats(work, issue.body_id, SECRETARIAT_ROLES)

/** In a trial copy the two links of each reader lead to the page of all issues. */
const withoutReader = (form: string): string =>
  form.replaceAll(/\{\{(preferences|unsubscribe)\}\}/g, `${SITE}${links.archive()}`)

/**
 * Sends every frozen edition to named officers, as it will go out but for the word before its subject.
 *
 * Errors  invalid without a person, or with one who has no seat here
 */
export const sendTrial = (
  work: Work,
  actor: Actor,
  id: string,
  people: readonly string[],
): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToSend(work, actor, id, ['frozen', 'scheduled'])
    const known = await team(work, issue)
    const chosen = known.filter(({ personId }) => people.includes(personId))
    if (chosen.length === 0) invalid('issues.trial.nobody', {}, 'people')
    const editions = await wholeEditions(work, issue.id)
    for (const { address } of chosen)
      for (const { lang, subject, html, text } of editions)
        await sendMail(work, {
          to: address,
          lang,
          subject: wordsAround(lang)('issues.trial.subject', { subject }),
          html: withoutReader(html),
          text: withoutReader(text),
        })
    const copies = chosen.flatMap(({ personId }) =>
      editions.map(({ lang }) => ({ personId, lang })),
    )
    await insertTrials(work, issue.id, copies)
    await audited(work, actor, issue, { action: 'issue.trial-sent', after: { copies } })
  })

/** Who would get it now, by language. An erratum goes to the readers of what it corrects. */
async function audienceFor(work: Work, issue: IssueRow, day: string | null) {
  const corrected = issue.erratum_of === null ? issue : await findIssue(work, issue.erratum_of)
  const kind = corrected?.kind === 'monthly' ? 'monthly' : 'weekly'
  const langs = (await wholeEditions(work, issue.id)).map(({ lang }) => lang)
  const themes = await themesIn(work, corrected?.id ?? issue.id)
  return { kind, langs, original: issue.lang, day, themes } as const
}

export const readersOf = async (work: Work, issue: IssueRow) =>
  audienceSize(work, await audienceFor(work, issue, null))

/**
 * Freezes who gets it, one row a reader, and sets the hour. A trial copy was looked at before.
 *
 * Emits  briefings.issue-scheduled
 */
export const scheduleIssue = (
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  schedule: Schedule,
): Promise<number> =>
  inTransaction(work, async (work) => {
    const issue = await issueToSend(work, actor, seen.id, ['frozen'])
    if (issue.version !== seen.version) conflict('issues.changed-meanwhile')
    if ((await trialsOf(work, issue.id)).length === 0) conflict('issues.schedule.trial-first')
    ensureToCome(schedule, work.now)
    const editions = await wholeEditions(work, issue.id)
    const day = schedule.how === 'local' ? schedule.day : null
    const audience = await audienceOf(work, await audienceFor(work, issue, day))
    const mailing = await freezeMailing(work, {
      kind: 'briefing',
      subjectId: issue.id,
      list: 'briefings',
      variants: editions.map(({ lang, subject, html, text }) => ({
        ...{ key: lang, lang, subject, html, text },
      })),
      audience: sql`select * from (${audience}) as reader`,
      archivedAt: links.issue(issue.number),
    })
    await scheduleMailing(work, mailing.id, beginOf(schedule))
    await moved(work, issue, { state: 'scheduled', ...sendingTime(schedule) })
    const after = { schedule, readers: mailing.recipients, mailing: mailing.id }
    await audited(work, actor, issue, { action: 'issue.scheduled', after })
    await publish(work, 'briefings.issue-scheduled', issue.id)
    return mailing.recipients
  })

/**
 * Countries change their clocks at short notice: an issue on the schedule keeps the hour that was chosen,
 * and its instant follows the rules of this process.
 */
export async function renewSendingTimes(work: Work): Promise<void> {
  for (const { id } of await reckonedOtherwise(work, TZDB))
    await inTransaction(work, async (work) => {
      const issue = await lockedIssue(work, id)
      const mailing = await mailingOfIssue(work, id)
      if (issue?.state !== 'scheduled' || !mailing?.starts_at) return
      const { send_wall: wall, send_zone: zone, send_tzdb: tzdb } = issue
      if (wall === null || zone === null || tzdb === null || tzdb === TZDB) return
      const was = { wall, zone, tzdb, instant: mailing.starts_at }
      const at = renewed(was)
      await moved(work, issue, sendingTime({ how: 'instant', at }))
      if (at.instant.getTime() === was.instant.getTime()) return
      await scheduleMailing(work, mailing.id, at.instant)
      await audited(work, SYSTEM, issue, { action: 'issue.hour-moved', after: { was, now: at } })
      await publish(work, 'briefings.issue-hour-moved', issue.id, {
        ...{ was: was.instant.toISOString(), now: at.instant.toISOString() },
      })
    })
}

async function moved(
  work: Work,
  issue: IssueRow,
  set: Parameters<typeof updateIssue>[2],
): Promise<void> {
  if (!(await updateIssue(work, issue, set))) conflict('issues.changed-meanwhile')
}

/** The mailing that carries an issue: the newest one frozen for it. */
export const mailingOfIssue = async (work: Work, id: string) => (await mailingsAbout(work, id))[0]

type Steering = {
  readonly from: readonly IssueState[]
  /** Null: wherever its mailing is then. */
  readonly to: IssueState | null
  readonly action: string
  readonly steer: (work: Work, mailing: string) => Promise<boolean>
}

const STEERING = {
  withdrawal: {
    ...{ from: ['scheduled'], to: 'frozen', action: 'issue.unscheduled' },
    steer: withdrawMailing,
  },
  pause: {
    // Before it begins it is taken off the schedule instead.
    ...{ from: ['sending'], to: 'paused', action: 'issue.paused' },
    steer: pauseMailing,
  },
  resumption: {
    ...{ from: ['paused'], to: null, action: 'issue.resumed' },
    steer: resumeMailing,
  },
} as const satisfies Record<string, Steering>

export type Steer = keyof typeof STEERING
export const STEERS = Object.keys(STEERING) as readonly Steer[]

/** Off the schedule, into a pause, on again. The mailing itself decides whether that can still be. */
export const steerIssue = (work: Work, actor: Actor, id: string, how: Steer): Promise<void> =>
  inTransaction(work, async (work) => {
    const { from, to, action, steer } = STEERING[how]
    const issue = await issueToSend(work, actor, id, from)
    const mailing = (await mailingOfIssue(work, id)) ?? missing()
    if (!(await steer(work, mailing.id))) conflict('issues.not-now')
    if (to !== null) await moved(work, issue, { state: to })
    await audited(work, actor, issue, { action })
    if (to === null) await follow(work, id)
  })

/** Closes an issue that went out: nothing of it is sent any more. */
export const closeIssue = (work: Work, actor: Actor, id: string): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToSend(work, actor, id, ['sent'])
    await moved(work, issue, { state: 'archived', archived_at: work.now })
    await audited(work, actor, issue, { action: 'issue.archived' })
  })

/**
 * Brings issues to where their mailings are: out for everybody once the first copy may leave, sent
 * when the last has. With the id of a mailing, the one issue that it carries.
 *
 * Emits  briefings.issue-published, briefings.issue-sent
 */
export async function followMailings(work: Work, mailing: string | null = null): Promise<void> {
  for (const row of await underWay(work, { mailing }))
    if (stateBy(row, work.now) !== row.state)
      await inTransaction(work, (work) => follow(work, row.id))
}

/** Decided where nobody else can move it: an officer may have taken it off the schedule meanwhile. */
async function follow(work: Work, id: string): Promise<void> {
  const issue = await lockedIssue(work, id)
  const [row] = await underWay(work, { issue: id })
  const state = row && stateBy(row, work.now)
  if (issue && state && issue.state !== state) await entered(work, issue, state)
}

async function entered(work: Work, issue: IssueRow, state: IssueState): Promise<void> {
  const isOut = state !== 'scheduled' && !(state === 'paused' && issue.published_at === null)
  const published_at = issue.published_at ?? (isOut ? work.now : null)
  const sent_at = issue.sent_at ?? (state === 'sent' ? work.now : null)
  await moved(work, issue, { state, published_at, sent_at })
  await audited(work, SYSTEM, issue, { action: `issue.${state}` })
  if (issue.published_at === null && published_at !== null) await published(work, issue)
  if (issue.sent_at === null && sent_at !== null)
    await publish(work, 'briefings.issue-sent', issue.id, { number: issue.number })
}

/** From now on everybody finds it, in each of its languages. */
async function published(work: Work, issue: IssueRow): Promise<void> {
  const editions = await wholeEditions(work, issue.id)
  await indexDocuments(
    work,
    editions.map(({ lang, content }) => ({
      ...{ kind: 'issue', id: issue.id, lang, body: issue.body_id, visibility: 'public' as const },
      title: content.title.text,
      text: [
        content.lead.text,
        ...content.pieces.map(({ title, text }) => `${title.text}\n${plainText(text.text)}`),
      ].join('\n'),
      href: links.issue(issue.number, lang),
    })),
  )
  await publish(work, 'briefings.issue-published', issue.id, { number: issue.number })
}
