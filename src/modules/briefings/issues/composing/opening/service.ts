import type { Actor } from '#kernel/actor.ts'
import { type Dimension, dimensionOf, SYSTEMS } from '#kernel/frame.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { choose } from '../../balance/index.ts'
import { cleanLine } from '../../marks/index.ts'
import { may } from '../../policy.ts'
import {
  audited,
  findIssue,
  insertBlocks,
  insertIssue,
  lastFilled,
  nextNumber,
  usedBefore,
} from '../../record/index.ts'
import type { BlockItem, BlockSource } from '../../sources/index.ts'
import type { IssueKind } from '../../tables.ts'

/** How many lessons an issue takes by itself; a reader has ten minutes. */
const LESSONS_TAKEN = 8
/** Of the other kinds, and how many records of each are looked at. */
const OTHERS_TAKEN = 3
const LOOKED_AT = 60
/** What a first issue looks back at. Units: milliseconds of five weeks. */
const FIRST_SPAN_MS = 35 * 86_400_000

export type NewIssue = {
  readonly kind: Exclude<IssueKind, 'erratum'>
  readonly title: string
  readonly lang: string
  readonly langs: readonly string[]
}

/**
 * Opens an issue that fills itself: the lessons published since the last one that went out, the most
 * balanced of them first, notes, sessions to come and asks. The editor trims.
 *
 * Emits  briefings.issue-opened
 */
export async function openIssue(
  work: Work,
  actor: Actor,
  typed: NewIssue,
  sources: readonly BlockSource[],
): Promise<string> {
  ensure(may.open(actor))
  return inTransaction(work, async (work) => {
    const number = await nextNumber(work)
    const last = await lastFilled(work, number)
    const since = last?.filled_at ?? null
    const id = await insertNew(work, actor, { ...typed, number, since, erratumOf: null })
    const used = await usedBefore(work, id)
    const from = since ?? new Date(work.now.getTime() - FIRST_SPAN_MS)
    const taken: BlockItem[] = []
    for (const source of sources) taken.push(...(await takenFrom(work, source, { from, used })))
    await insertBlocks(
      work,
      taken.map((item, at) => blockFor(id, item, at + 1)),
    )
    return id
  })
}

async function takenFrom(
  work: Work,
  source: BlockSource,
  { from, used }: { readonly from: Date; readonly used: ReadonlySet<string> },
): Promise<readonly BlockItem[]> {
  // A partner's item has words only when the editor writes them: it is suggested, never taken.
  if (source.kind === 'partner') return []
  const fresh = (await source.newest(work, from, LOOKED_AT)).filter(({ id }) => !used.has(id))
  return source.kind === 'lesson'
    ? choose(fresh, LESSONS_TAKEN, work.now)
    : fresh.slice(0, OTHERS_TAKEN)
}

type Opening = Omit<NewIssue, 'kind'> & {
  readonly kind: IssueKind
  readonly number: number
  readonly since: Date | null
  readonly erratumOf: string | null
}

async function insertNew(work: Work, actor: Actor, opening: Opening): Promise<string> {
  const id = newId()
  const by = actor.person?.id ?? missing()
  const body_id = actor.acting?.bodyId ?? missing()
  const title = cleanLine(opening.title)
  if (title === '') invalid('form.required', {}, 'title')
  const { number, kind, lang } = opening
  await insertIssue(work, {
    ...{ id, number, kind, lang, title, body_id },
    langs: opening.langs.filter((one) => one !== lang),
    filled_at: work.now,
    filled_since: opening.since,
    erratum_of: opening.erratumOf,
    ...{ created_by: by, created_at: work.now, edited_by: by, edited_at: work.now },
    written_by: [by],
  })
  await audited(work, actor, { id, body_id }, { action: 'issue.opened', after: { number, title } })
  await publish(work, 'briefings.issue-opened', id)
  return id
}

/** A lesson stands under the dimension of its first driver; the editor may put it elsewhere. */
function dimensionFor(item: BlockItem): Dimension {
  const goal = SYSTEMS.find((system) => system === item.goals[0])
  return goal === undefined ? 'leadership' : dimensionOf(goal)
}

/** A block that shows a record. */
export const blockFor = (issueId: string, item: BlockItem, place: number) => ({
  id: newId(),
  issue_id: issueId,
  kind: item.kind,
  place,
  dimension: item.kind === 'lesson' ? dimensionFor(item) : null,
  ref_id: item.id,
  corrects_id: null,
})

/**
 * Opens the correction of an issue that went out: it is approved, frozen and sent like any other, and
 * stands on the page of what it corrects from the moment it goes out.
 */
export async function openErratum(
  work: Work,
  actor: Actor,
  issueId: string,
  title: string,
): Promise<string> {
  ensure(may.open(actor))
  return inTransaction(work, async (work) => {
    const wrong = (await findIssue(work, issueId)) ?? missing()
    if (wrong.published_at === null) conflict('issues.erratum.not-out')
    const number = await nextNumber(work)
    const { lang, langs } = wrong
    const opening = { kind: 'erratum', title, lang, langs, number, since: null } as const
    const id = await insertNew(work, actor, { ...opening, erratumOf: wrong.id })
    await insertBlocks(work, [
      {
        ...{ id: newId(), issue_id: id, kind: 'erratum', place: 1 },
        ...{ dimension: null, ref_id: null, corrects_id: wrong.id },
      },
    ])
    return id
  })
}
