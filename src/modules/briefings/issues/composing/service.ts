import type { Actor } from '#kernel/actor.ts'
import type { Dimension } from '#kernel/frame.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, invalid, missing } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { ranked, type Suggestion } from '../balance/index.ts'
import { inReadingOrder, sectionOf } from '../content/index.ts'
import { cleanLine, cleanText } from '../marks/index.ts'
import {
  audited,
  type BlockRow,
  blocksOf,
  findIssue,
  type Held,
  insertBlocks,
  issueToChange,
  noteChange,
  placeBlocks,
  removeBlock,
  removeIssue,
  updateBlock,
  usedBefore,
} from '../record/index.ts'
import type { BlockItem, BlockSource } from '../sources/index.ts'
import type { BlockKind } from '../tables.ts'
import { blockFor } from './opening/index.ts'

const MOST_BLOCKS = 40
/** Of each kind of record, how many are weighed as suggestions. */
const LOOKED_AT = 60

export type IssueFacts = {
  readonly title: string
  readonly lead: string
  readonly lang: string
  readonly langs: readonly string[]
}

/** Title, first sentence, languages. Errors: conflict when somebody else saved meanwhile. */
export const changeFacts = (
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  facts: IssueFacts,
): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, seen)
    const set = {
      title: cleanLine(facts.title),
      lead: cleanLine(facts.lead),
      lang: facts.lang,
      langs: facts.langs.filter((one) => one !== facts.lang),
    }
    if (set.title === '') invalid('form.required', {}, 'title')
    await noteChange(work, actor, issue, { action: 'issue.changed', after: set, set })
  })

const WRITTEN: readonly BlockKind[] = ['highlights', 'focus', 'text']
export const isWritten = (kind: string): kind is 'highlights' | 'focus' | 'text' =>
  (WRITTEN as readonly string[]).includes(kind)

export type NewBlock =
  | { readonly kind: 'highlights' | 'focus' | 'text' }
  | { readonly kind: 'erratum'; readonly correctsId: string }
  | { readonly kind: BlockSource['kind']; readonly refId: string }

/** Puts a block at the end of its section. Errors: missing for a record that is not there (any more). */
export const addBlock = (
  work: Work,
  actor: Actor,
  target: { readonly id: string; readonly sources: readonly BlockSource[] },
  wanted: NewBlock,
): Promise<string> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, target)
    const blocks = await blocksOf(work, issue.id)
    if (blocks.length >= MOST_BLOCKS) conflict('issues.too-many-blocks')
    const place = blocks.length + 1
    const row = await rowFor(work, { issueId: issue.id, place, sources: target.sources }, wanted)
    if (blocks.some((block) => block.refId !== null && block.refId === row.ref_id))
      conflict('issues.block-there')
    await insertBlocks(work, [row])
    await noteChange(work, actor, issue, { action: 'issue.block-added', after: wanted })
    return row.id
  })

type Placing = {
  readonly issueId: string
  readonly place: number
  readonly sources: readonly BlockSource[]
}

async function rowFor(work: Work, at: Placing, wanted: NewBlock) {
  if ('refId' in wanted) {
    const source = at.sources.find(({ kind }) => kind === wanted.kind)
    const [item] = (await source?.standing(work, [wanted.refId])) ?? []
    return item ? blockFor(at.issueId, item, at.place) : missing()
  }
  const corrects = wanted.kind === 'erratum' ? await findIssue(work, wanted.correctsId) : undefined
  if (wanted.kind === 'erratum' && !corrects?.published_at) missing()
  return {
    ...{ id: newId(), issue_id: at.issueId, kind: wanted.kind, place: at.place },
    ...{ dimension: null, ref_id: null, corrects_id: corrects?.id ?? null },
  }
}

export type BlockWords = {
  readonly title: string
  readonly text: string
  readonly dimension: Dimension | null
}

const blockOf = (blocks: readonly BlockRow[], id: string): BlockRow =>
  blocks.find((block) => block.id === id) ?? missing()

/** What the editor writes in a block; blank, a record speaks for itself. */
export const writeBlock = (
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number; readonly blockId: string },
  words: BlockWords,
): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, seen)
    const block = blockOf(await blocksOf(work, issue.id), seen.blockId)
    const set = {
      title: cleanLine(words.title),
      text: cleanText(words.text),
      dimension: block.kind === 'lesson' ? (words.dimension ?? block.dimension) : null,
    }
    await updateBlock(work, block.id, set)
    await noteChange(work, actor, issue, { action: 'issue.block-written', after: set })
  })

export type Move = 'up' | 'down'

/** One step within its section: sections themselves keep the order that readers know. */
export const moveBlock = (
  work: Work,
  actor: Actor,
  target: { readonly id: string; readonly blockId: string },
  move: Move,
): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, target)
    const blocks = inReadingOrder(await blocksOf(work, issue.id))
    const block = blockOf(blocks, target.blockId)
    const ids = blocks.map(({ id }) => id)
    const at = ids.indexOf(block.id)
    const to = move === 'up' ? at - 1 : at + 1
    const other = blocks[to]
    if (other === undefined || sectionOf(other) !== sectionOf(block)) return
    ids[at] = other.id
    ids[to] = block.id
    await placeBlocks(work, ids)
    await noteChange(work, actor, issue, {
      action: 'issue.block-moved',
      after: { id: block.id, move },
    })
  })

export const takeOutBlock = (
  work: Work,
  actor: Actor,
  target: { readonly id: string; readonly blockId: string },
): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, target)
    const block = blockOf(await blocksOf(work, issue.id), target.blockId)
    await removeBlock(work, block.id)
    await noteChange(work, actor, issue, { action: 'issue.block-removed', after: { id: block.id } })
  })

/** Throws a draft away; its number is free again. What was approved once is kept. */
export const discardIssue = (work: Work, actor: Actor, id: string): Promise<void> =>
  inTransaction(work, async (work) => {
    const issue = await issueToChange(work, actor, { id })
    await audited(work, actor, issue, {
      action: 'issue.discarded',
      after: { number: issue.number },
    })
    await removeIssue(work, issue.id)
  })

/** What else could go in, best first, with the reasons; what stands in any issue already is left out. */
export async function suggestions(
  work: Work,
  held: Held,
  sources: readonly BlockSource[],
): Promise<readonly Suggestion[]> {
  const used = await usedBefore(work, null)
  const offered: BlockItem[] = []
  for (const source of sources)
    offered.push(...(await source.newest(work, null, LOOKED_AT)).filter(({ id }) => !used.has(id)))
  const chosen = [...held.items.values()].filter(({ kind }) => kind === 'lesson')
  return ranked(chosen, offered, work.now)
}
