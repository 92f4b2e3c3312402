import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import type { Work } from '#platform/database/work.ts'
import { type Finding, faultsOf } from '../checking/index.ts'
import { type BlockText, type Edition, editionIn, type IssueText } from '../content/index.ts'
import { isOpen, may } from '../policy.ts'
import { type BlockItem, type BlockSource, itemsOf } from '../sources/index.ts'
import {
  type BlockRow,
  blocksOf,
  findIssue,
  type IssueRow,
  lockedIssue,
  type PictureRow,
  picturesFor,
  updateIssue,
} from './queries.ts'

/** An issue with everything that decides its content. */
export type Held = {
  readonly issue: IssueRow
  readonly blocks: readonly BlockRow[]
  readonly items: ReadonlyMap<string, BlockItem>
  readonly pictures: readonly PictureRow[]
}

/** An issue at the desk. Errors: missing for whoever has no seat there. */
export async function issueAtDesk(work: Work, actor: Actor, id: string): Promise<IssueRow> {
  const found = isId(id) && may.see(actor) ? await findIssue(work, id) : undefined
  return found ?? missing()
}

export async function heldIssue(
  work: Work,
  actor: Actor,
  id: string,
  sources: readonly BlockSource[],
): Promise<Held> {
  return withBlocks(work, await issueAtDesk(work, actor, id), sources)
}

export async function withBlocks(
  work: Work,
  issue: IssueRow,
  sources: readonly BlockSource[],
): Promise<Held> {
  const blocks = await blocksOf(work, issue.id)
  const shown = blocks.flatMap(({ text }) => picturesIn(text))
  const pictures = await picturesFor(work, issue.id, shown)
  return { issue, blocks, items: await itemsOf(work, sources, blocks), pictures }
}

/** The files that a text names as its pictures. */
const picturesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/files\/([0-9a-f-]{36})/g)].flatMap(([, id = '']) => (isId(id) ? id : []))

/** The issue locked for a change, or a refusal. */
export async function issueToChange(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version?: number },
): Promise<IssueRow> {
  await issueAtDesk(work, actor, seen.id)
  const issue = (await lockedIssue(work, seen.id)) ?? missing()
  ensure(may.open(actor))
  if (!isOpen(issue)) conflict('issues.frozen-already')
  if (seen.version !== undefined && seen.version !== issue.version)
    conflict('issues.changed-meanwhile')
  return issue
}

export const textOf = (issue: IssueRow): IssueText => ({
  number: issue.number,
  kind: issue.kind,
  lang: issue.lang,
  title: issue.title,
  lead: issue.lead,
  correctsNumber: issue.correctsNumber,
})

const blockTexts = ({ blocks }: Pick<Held, 'blocks'>): readonly BlockText[] => blocks

export const partsOf = (held: Held) => ({
  issue: textOf(held.issue),
  blocks: blockTexts(held),
  items: held.items,
  pictures: held.pictures.map(({ fileId, type, width, height, sha256 }) => ({
    ...{ fileId, type, width, height, sha256 },
  })),
})

/** The issue as it stands, in the language it is written in: what two people approve. */
export const sourceEdition = (held: Held): Edition => editionIn(partsOf(held), held.issue.lang)

/** Blocks whose record was withdrawn after it was taken in. */
export const goneFrom = ({ blocks, items }: Held): ReadonlySet<string> =>
  new Set(blocks.filter(({ refId }) => refId !== null && !items.has(refId)).map(({ id }) => id))

export const findingsOf = (held: Held): readonly Finding[] =>
  faultsOf(sourceEdition(held), goneFrom(held))

/** What every change of the content does: who wrote is noted, approvals are void, the chain grows. */
export async function noteChange(
  work: Work,
  actor: Actor,
  issue: IssueRow,
  change: { readonly action: string; readonly after?: unknown; readonly set?: Partial<IssueRow> },
): Promise<void> {
  const by = actor.person?.id ?? issue.edited_by
  // What two approved is theirs as well: whoever wrote it may judge what is new in it.
  const approved = issue.state === 'approved' || issue.state === 'translating'
  const before = approved ? [] : issue.written_by
  const changed = await updateIssue(work, issue, {
    ...change.set,
    state: 'draft',
    content_sha256: null,
    edited_by: by,
    written_by: [...new Set([...before, by])],
    edited_at: work.now,
  })
  if (!changed) conflict('issues.changed-meanwhile')
  await audited(work, actor, issue, change)
}

export const audited = (
  work: Work,
  actor: Actor,
  issue: Pick<IssueRow, 'id' | 'body_id'>,
  change: { readonly action: string; readonly after?: unknown; readonly why?: string },
): Promise<void> =>
  keepAudit(work, actor, {
    body: issue.body_id,
    action: change.action,
    subject: { kind: 'issue', id: issue.id },
    ...(change.after === undefined ? {} : { after: change.after }),
    ...(change.why === undefined ? {} : { why: change.why }),
  })
