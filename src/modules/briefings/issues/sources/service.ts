import type { Theme } from '#kernel/frame.ts'
import type { Work } from '#platform/database/work.ts'

/** Kinds of records that an issue may show; each is another room's. */
type SourceKind = 'lesson' | 'note' | 'session' | 'ask' | 'partner'

/** What a record says of itself in one language. `text` is Markdown. */
export type ItemText = {
  readonly lang: string
  readonly original: boolean
  readonly title: string
  readonly text: string
}

/** One record that an issue may show, as it stands now and as everybody may see it. */
export type BlockItem = {
  readonly id: string
  readonly kind: SourceKind
  /** Its permanent address, a path of ours. */
  readonly href: string
  readonly texts: readonly ItemText[]
  readonly at: Date
  readonly themes: readonly Theme[]
  /** Goals of the City Resilience Framework, 1 to 12. */
  readonly goals: readonly number[]
  readonly stages: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** Evidence from 0, announced, to 4, repeated elsewhere; null where the kind has none. */
  readonly grade: number | null
}

/**
 * A room's offer to the briefings, registered in app.tsx. Only what is public is offered: an issue is
 * read by the world.
 */
export type BlockSource = {
  readonly kind: SourceKind
  /** Published since then, newest first; all there are when null. What an issue has already is left out by its id. */
  newest(work: Work, since: Date | null, limit: number): Promise<readonly BlockItem[]>
  /** Those of the ids that still stand; who is missing has been withdrawn. */
  standing(work: Work, ids: readonly string[]): Promise<readonly BlockItem[]>
}

/** The records that blocks show, by id; what is missing has been withdrawn meanwhile. */
export async function itemsOf(
  work: Work,
  sources: readonly BlockSource[],
  blocks: readonly { readonly kind: string; readonly refId: string | null }[],
): Promise<ReadonlyMap<string, BlockItem>> {
  const items = new Map<string, BlockItem>()
  for (const source of sources) {
    const ids = blocks
      .filter(({ kind }) => kind === source.kind)
      .flatMap(({ refId }) => refId ?? [])
    if (ids.length === 0) continue
    for (const item of await source.standing(work, ids)) items.set(item.id, item)
  }
  return items
}
