import type { Actor } from '#kernel/actor.ts'
import { invalid } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import {
  type RecordCard,
  type RecordKind,
  relate,
  unrelate,
} from '#platform/provenance/provenance.ts'
import { recordAt } from '#platform/search/addressed.ts'
import type { Anchor } from '../tables.ts'

const KINDS: readonly Anchor['kind'][] = ['action', 'note', 'session', 'ask']

type Typed = {
  /** The address of a page of ours; empty for none. */
  readonly address: string
  /** Where in it: a minute, a paragraph. */
  readonly detail: string
}

/** The record that a lesson is said to come from. Errors: invalid beside the field: none such, or hidden */
export async function anchorTyped(
  work: Work,
  actor: Actor,
  { address, detail }: Typed,
  base: string,
): Promise<Anchor | null> {
  if (address === '') {
    if (detail !== '') invalid('lessons.problem.anchor', {}, 'anchorAddress')
    return null
  }
  const record = await recordAt(work, actor, address, base)
  const kind = KINDS.find((one) => one === record?.kind)
  if (!record || !kind) invalid('lessons.problem.anchor', {}, 'anchorAddress')
  return { kind, id: record.id, detail }
}

/** The record a lesson comes from, as this actor sees it; null where there is none, or it is hidden. */
export async function anchorCard(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  anchor: Anchor | null,
): Promise<RecordCard | null> {
  const kind = anchor && kinds.find((one) => one.kind === anchor.kind)
  const [card = null] = kind ? await kind.cards(work, actor, [anchor.id]) : []
  return card
}

/** Says where a lesson was learned from; the record before is let go. */
export async function anchored(
  work: Work,
  actor: Actor,
  lesson: string,
  { before = null, after }: { readonly before?: Anchor | null; readonly after: Anchor | null },
): Promise<void> {
  const edge = ({ kind, id }: Anchor) =>
    ({
      from: { kind: 'lesson', id: lesson },
      relation: 'learned-from',
      to: { kind, id },
    }) as const
  if (before && before.id !== after?.id) await unrelate(work, edge(before))
  if (after) await relate(work, actor, edge(after))
}
