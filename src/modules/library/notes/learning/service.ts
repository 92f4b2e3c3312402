import type { Actor } from '#kernel/actor.ts'
import { invalid } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type LoopLink, type RecordRef, relate, unrelate } from '#platform/provenance/provenance.ts'
import { recordAt } from '#platform/search/addressed.ts'
import type { NoteDraft } from '../content/index.ts'
import { type Version, writeNote } from '../service.ts'

/** How a note stands to what it came from: it learned from a lesson, and is the evidence of an action. */
const RELATIONS = { lesson: 'learned-from', action: 'evidences' } as const
type OriginKind = keyof typeof RELATIONS

const isOriginKind = (kind: string): kind is OriginKind => kind in RELATIONS

/** The fields in which it is named. */
const FIELDS = ['origin1', 'origin2', 'origin3'] as const
type Typed = Readonly<Partial<Record<(typeof FIELDS)[number], string | undefined>>>

/** What a note came from, of the links of its strip. */
const cameFrom = (links: readonly LoopLink[]): readonly LoopLink[] =>
  links.filter(
    ({ kind, relation, direction }) =>
      direction === 'out' && isOriginKind(kind) && RELATIONS[kind] === relation,
  )

/** The fields of the form filled with the addresses of what it came from. */
export const originFields = (links: readonly LoopLink[]): Typed =>
  Object.fromEntries(cameFrom(links).map(({ href }, at) => [FIELDS[at] ?? '', href]))

/** The lessons and actions whose addresses were typed. Errors: invalid beside one that is none, or hidden */
export async function originsTyped(
  work: Work,
  actor: Actor,
  typed: Typed,
  base: string,
): Promise<readonly RecordRef[]> {
  const found: RecordRef[] = []
  for (const field of FIELDS) {
    const address = typed[field] ?? ''
    if (address === '') continue
    const record = await recordAt(work, actor, address, base)
    if (!record || !isOriginKind(record.kind)) invalid('notes.refusal.origin', {}, field)
    found.push(record)
  }
  return found
}

type Said = {
  readonly draft: NoteDraft
  readonly origins: readonly RecordRef[]
  /** What its writer saw that it came from: only of that something can be taken back. */
  readonly shown: readonly LoopLink[]
}

/** Writes the draft anew, and what it came from. Errors and emits as `writeNote`. */
export function writeNoteFrom(work: Work, actor: Actor, seen: Version, said: Said): Promise<void> {
  const edge = ({ kind, id }: RecordRef) => ({
    from: { kind: 'note', id: seen.id },
    relation: RELATIONS[kind as OriginKind],
    to: { kind, id },
  })
  return inTransaction(work, async (work) => {
    await writeNote(work, actor, seen, said.draft)
    for (const one of cameFrom(said.shown))
      if (!said.origins.some(({ id }) => id === one.id)) await unrelate(work, edge(one))
    for (const one of said.origins) await relate(work, actor, edge(one))
  })
}
