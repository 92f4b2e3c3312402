import type { Actor } from '#kernel/actor.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { showFiles } from '#platform/storage/storage.ts'
import { type Finding, faultsOf } from '../checking/index.ts'
import { editionIn, sealOf } from '../content/index.ts'
import { cleanText } from '../marks/index.ts'
import { APPROVALS, may } from '../policy.ts'
import {
  audited,
  findingsOf,
  goneFrom,
  type Held,
  type IssueRow,
  issueAtDesk,
  lockedIssue,
  partsOf,
  sourceEdition,
  updateIssue,
  withBlocks,
} from '../record/index.ts'
import { issueMail } from '../rendering/index.ts'
import type { BlockSource } from '../sources/index.ts'
import { choicesOf } from '../translating/index.ts'
import { type FrozenEdition, insertApproval, insertEditions } from './queries.ts'

type Seen = { readonly id: string; readonly version: number }
export type Sources = readonly BlockSource[]

async function locked(work: Work, actor: Actor, seen: Seen): Promise<IssueRow> {
  await issueAtDesk(work, actor, seen.id)
  const issue = (await lockedIssue(work, seen.id)) ?? missing()
  return issue
}

/** What was seen is what stands there. Asked after who may, so that a stranger learns nothing. */
function ensureSeen(issue: IssueRow, seen: Seen): void {
  if (issue.version !== seen.version) conflict('issues.changed-meanwhile')
}

async function moved(
  work: Work,
  issue: IssueRow,
  set: Parameters<typeof updateIssue>[2],
): Promise<void> {
  if (!(await updateIssue(work, issue, set))) conflict('issues.changed-meanwhile')
}

/**
 * Hands a draft to those who approve. Returns what would fail a reader; with anything in it the issue
 * stays a draft.
 *
 * Emits  briefings.issue-in-review
 */
export const askReview = (
  work: Work,
  actor: Actor,
  seen: Seen,
  sources: Sources,
): Promise<readonly Finding[]> =>
  inTransaction(work, async (work) => {
    const issue = await locked(work, actor, seen)
    ensure(may.open(actor))
    if (issue.state !== 'draft') conflict('issues.not-now')
    ensureSeen(issue, seen)
    const held = await withBlocks(work, issue, sources)
    const findings = findingsOf(held)
    if (findings.length > 0) return findings
    const content_sha256 = sealOf(sourceEdition(held))
    await moved(work, issue, { state: 'review', content_sha256 })
    await audited(work, actor, issue, { action: 'issue.review-asked', after: { content_sha256 } })
    await publish(work, 'briefings.issue-in-review', issue.id)
    return []
  })

export type Verdict = 'first' | 'approved' | 'changed'

/**
 * One yes to exactly the content whose hash was shown. The second, of another person, lets it go on.
 * What changed since, here or in a record it shows, takes it back to a draft and no yes is noted.
 *
 * Errors  forbidden for whoever wrote since the last approval
 * Emits   briefings.issue-approved
 */
export const approveIssue = (
  work: Work,
  actor: Actor,
  seen: Seen & { readonly sha256: string },
  sources: Sources,
): Promise<Verdict> =>
  inTransaction(work, async (work) => {
    const issue = await locked(work, actor, seen)
    if (issue.state !== 'review') conflict('issues.not-now')
    ensure(may.approve(actor, issue), 'issues.approve.not-own')
    if (issue.content_sha256 !== seen.sha256) conflict('issues.changed-meanwhile')
    const held = await withBlocks(work, issue, sources)
    const stands = await stillStands(work, actor, held)
    if (!stands) return 'changed'
    const yes = { issueId: issue.id, sha256: seen.sha256, personId: actor.person?.id ?? missing() }
    const count = await insertApproval(work, yes)
    await audited(work, actor, issue, { action: 'issue.approved', after: yes })
    if (count < APPROVALS) return 'first'
    await moved(work, issue, { state: 'approved' })
    await publish(work, 'briefings.issue-approved', issue.id)
    return 'approved'
  })

/** Is it the content that was put to review, and is nothing wrong with it now? If not: a draft again. */
async function stillStands(work: Work, actor: Actor, held: Held): Promise<boolean> {
  const { issue } = held
  const same = sealOf(sourceEdition(held)) === issue.content_sha256
  if (same && findingsOf(held).length === 0) return true
  await moved(work, issue, { state: 'draft', content_sha256: null })
  await audited(work, actor, issue, { action: 'issue.changed-elsewhere' })
  return false
}

/** Gives it back to the editor, with what has to change. */
export const sendBack = (work: Work, actor: Actor, id: string, words: string): Promise<void> =>
  inTransaction(work, async (work) => {
    await issueAtDesk(work, actor, id)
    const issue = (await lockedIssue(work, id)) ?? missing()
    if (issue.state !== 'review') conflict('issues.not-now')
    const why = cleanText(words)
    if (why === '') invalid('form.required', {}, 'words')
    await moved(work, issue, { state: 'draft', content_sha256: null })
    await audited(work, actor, issue, { action: 'issue.sent-back', why })
  })

export type Freezing = { readonly findings: readonly Finding[]; readonly changed: boolean }

/** Every language an issue goes out in; the one it is written in comes first. */
export const langsOf = (issue: Pick<IssueRow, 'lang' | 'langs'>): readonly string[] => [
  issue.lang,
  ...issue.langs.filter((lang) => lang !== issue.lang),
]

/** What stands in the way of freezing: faults of each edition, and texts without a choice. */
export async function obstaclesOf(work: Work, held: Held): Promise<readonly Finding[]> {
  const { findings } = await editionsFrom(work, held)
  return findings
}

async function editionsFrom(work: Work, held: Held) {
  const gone = goneFrom(held)
  const editions: FrozenEdition[] = []
  const findings: Finding[] = []
  for (const lang of langsOf(held.issue)) {
    const { translated, open } = await choicesOf(work, held, lang)
    const content = editionIn(partsOf(held), lang, translated)
    findings.push(...faultsOf(content, gone), ...open)
    editions.push({ lang, content, sha256: sealOf(content), ...issueMail(content) })
  }
  return { editions, findings }
}

/**
 * Freezes every language: content, HTML and text are written down under the hash of the content, and
 * nothing changes them any more. From here on everybody may see its pictures, and its records know
 * that they were read.
 *
 * Returns what stands in the way; with nothing there it is frozen
 * Emits   briefings.issue-frozen
 */
export const freezeIssue = (
  work: Work,
  actor: Actor,
  seen: Seen,
  sources: Sources,
): Promise<Freezing> =>
  inTransaction(work, async (work) => {
    const issue = await locked(work, actor, seen)
    ensure(may.open(actor))
    if (!may.freeze(actor, issue)) conflict('issues.not-now')
    ensureSeen(issue, seen)
    const held = await withBlocks(work, issue, sources)
    if (!(await stillStands(work, actor, held))) return { findings: [], changed: true }
    const { editions, findings } = await editionsFrom(work, held)
    if (findings.length > 0) return { findings, changed: false }
    await insertEditions(work, issue.id, editions)
    // A trial copy shows them already, in a mail program that is signed in nowhere.
    const shown = editions.flatMap(({ content }) => content.pictures ?? [])
    await showFiles(
      work,
      shown.map(({ fileId }) => fileId),
      'public',
    )
    await moved(work, issue, { state: 'frozen', frozen_at: work.now })
    await noteOrigins(work, actor, held)
    const seals = Object.fromEntries(editions.map(({ lang, sha256 }) => [lang, sha256]))
    await audited(work, actor, issue, { action: 'issue.frozen', after: seals })
    await publish(work, 'briefings.issue-frozen', issue.id)
    return { findings: [], changed: false }
  })

/** From here on the records it shows know that they were read, and what it corrects knows that. */
async function noteOrigins(work: Work, actor: Actor, { issue, blocks }: Held): Promise<void> {
  for (const { kind, refId } of blocks)
    if (refId !== null) await relate(work, actor, learned(issue.id, kind, refId))
  if (issue.erratum_of === null) return
  await relate(work, actor, {
    from: { kind: 'issue', id: issue.id },
    relation: 'supersedes',
    to: { kind: 'issue', id: issue.erratum_of },
  })
}

const learned = (issueId: string, kind: string, refId: string) =>
  ({
    from: { kind: 'issue', id: issueId },
    relation: 'learned-from',
    to: { kind, id: refId },
  }) as const
