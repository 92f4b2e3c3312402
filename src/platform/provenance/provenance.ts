import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { CrisisType, Horizon, Phase, Theme } from '#kernel/frame.ts'
import type { Lang } from '#kernel/languages.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'

/** How one record stands to another: `from` causes, addresses, was adapted from … `to`. */
const RELATIONS = [
  'causes',
  'addresses',
  'adapted-from',
  'learned-from',
  'asked-about',
  'funded-by',
  'supersedes',
  'evidences',
] as const
export type Relation = (typeof RELATIONS)[number]

/** The places of the loop, in its order. */
const STAGES = ['crisis', 'impact', 'action', 'help', 'outcome', 'lesson'] as const
type Stage = (typeof STAGES)[number]

export type RecordRef = { readonly kind: string; readonly id: string }
export type RecordCard = { readonly id: string; readonly title: string; readonly href: string }

/** What a room says of its records: their place in the loop, and the cards this actor may see. */
export type RecordKind = {
  readonly kind: string
  readonly stage: Stage
  /** `lang` is the page's language, for titles that are composed of the frame's words. */
  cards(
    work: Work,
    actor: Actor,
    ids: readonly string[],
    lang?: Lang,
  ): Promise<readonly RecordCard[]>
  /** What a city may take over from one of them; null where this actor may not see it, or may not take it. */
  origin?(work: Work, actor: Actor, id: string, lang: Lang): Promise<Origin | null>
}

/** Where something was done. Null or empty: not known, which is an answer. */
export type Context = {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly population: number | null
  /** Degrees, north positive: all that is known here of a climate. */
  readonly latitude: number | null
  readonly hazards: readonly CrisisType[]
  readonly stages: readonly Phase[]
  /** ISO 4217. */
  readonly currency: string | null
}

/** What of a record may become an action of somebody else, in the reader's language where it is there. */
export type Origin = {
  /** Whom it is credited to. */
  readonly bodyId: string
  readonly relation: Extract<Relation, 'adapted-from' | 'learned-from'>
  readonly title: string
  readonly summary: string
  /** What was done and what to check. */
  readonly text: string
  readonly themes: readonly Theme[]
  readonly goals: readonly number[]
  readonly kind: 'recovery' | 'renewal'
  readonly horizon: Horizon
  readonly context: Context
}

export type LoopLink = RecordCard & {
  readonly kind: string
  readonly stage: Stage
  readonly relation: Relation
  /** `out`: this record says it of the other; `in`: the other says it of this one. */
  readonly direction: 'out' | 'in'
}

/** Notes that `from` stands to `to` in a relation. Saying it twice changes nothing. */
export async function relate(
  work: Work,
  actor: Actor,
  edge: { readonly from: RecordRef; readonly relation: Relation; readonly to: RecordRef },
): Promise<void> {
  await tablesOf<PlatformTables>(work)
    .insertInto('platform.edge')
    .values({
      from_kind: edge.from.kind,
      from_id: edge.from.id,
      relation: edge.relation,
      to_kind: edge.to.kind,
      to_id: edge.to.id,
      at: work.now,
      person_id: actor.person?.id ?? null,
    })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Takes an edge back, for example when an action no longer addresses an impact. */
export async function unrelate(
  work: Work,
  edge: { readonly from: RecordRef; readonly relation: Relation; readonly to: RecordRef },
): Promise<void> {
  await tablesOf<PlatformTables>(work)
    .deleteFrom('platform.edge')
    .where('from_kind', '=', edge.from.kind)
    .where('from_id', '=', edge.from.id)
    .where('relation', '=', edge.relation)
    .where('to_kind', '=', edge.to.kind)
    .where('to_id', '=', edge.to.id)
    .execute()
}

/** The most records of one kind that a strip lists. */
const LONGEST_LIST = 50

/**
 * Where a record came from and who used it, in both directions, as far as this actor may see: the
 * rooms draw the cards, through the actor, so a hidden record leaves no trace here, not even a count.
 */
export async function loopOf(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  here: RecordRef,
): Promise<readonly LoopLink[]> {
  const loops = await loopsOf(work, actor, kinds, { kind: here.kind, ids: [here.id] })
  return loops.get(here.id) ?? []
}

/** The same for many records of one kind, by their ids, in one query and one more a kind at the other end. */
export async function loopsOf(
  work: Work,
  actor: Actor,
  kinds: readonly RecordKind[],
  here: { readonly kind: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, readonly LoopLink[]>> {
  const found = await edgesOf(work, here)
  const links: (LoopLink & { readonly here: string })[] = []
  for (const { kind, stage, cards } of kinds) {
    const mine = found.filter((edge) => edge.kind === kind)
    if (mine.length === 0) continue
    const drawn = await cards(work, actor, [...new Set(mine.map(({ id }) => id))])
    const byId = new Map(drawn.map((card) => [card.id, card]))
    for (const { here, id, relation, direction } of mine) {
      const card = byId.get(id)
      if (card) links.push({ ...card, here, kind, stage, relation, direction })
    }
  }
  return new Map(
    [...Map.groupBy(links, (link) => link.here)].map(([id, own]) => [
      id,
      own.map(({ here: _, ...link }) => link),
    ]),
  )
}

type Found = {
  /** The record the edge was looked for, and the one at its other end. */
  readonly here: string
  readonly kind: string
  readonly id: string
  readonly relation: Relation
  readonly direction: 'out' | 'in'
}

/**
 * The edges of records, the newest first of each kind at the other end: a crisis with hundreds of
 * impacts still shows its plan.
 */
async function edgesOf(
  work: Work,
  { kind, ids }: { readonly kind: string; readonly ids: readonly string[] },
): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select here, kind, id, relation, direction from (
      select *, row_number() over (partition by here, kind order by at desc, id) as place from (
        select from_id as here, to_kind as kind, to_id as id, relation, 'out' as direction, at
        from platform.edge where from_kind = ${kind} and from_id = any(${[...ids]}::uuid[])
        union all
        select to_id, from_kind, from_id, relation, 'in', at
        from platform.edge where to_kind = ${kind} and to_id = any(${[...ids]}::uuid[])
      ) as edge
    ) as placed
    where place <= ${LONGEST_LIST} order by here, place, kind`.execute(work.db)
  return rows
}
