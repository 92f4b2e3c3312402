import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
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
  const found = await edgesOf(work, here)
  const links: LoopLink[] = []
  for (const kind of kinds) {
    const mine = found.filter((edge) => edge.other.kind === kind.kind)
    if (mine.length === 0) continue
    const cards = await kind.cards(work, actor, [...new Set(mine.map((edge) => edge.other.id))])
    const byId = new Map(cards.map((card) => [card.id, card]))
    for (const edge of mine) {
      const card = byId.get(edge.other.id)
      if (!card) continue
      const { relation, direction } = edge
      links.push({ ...card, kind: kind.kind, stage: kind.stage, relation, direction })
    }
  }
  return links
}

type Found = { other: RecordRef; relation: Relation; direction: 'out' | 'in' }

/**
 * The edges of a record, the newest first of each kind at the other end: a crisis with hundreds of
 * impacts still shows its plan.
 */
async function edgesOf(work: Work, here: RecordRef): Promise<readonly Found[]> {
  const { rows } = await sql<Found['other'] & Omit<Found, 'other'>>`
    select kind, id, relation, direction from (
      select *, row_number() over (partition by kind order by at desc, id) as place from (
        select to_kind as kind, to_id as id, relation, 'out' as direction, at from platform.edge
        where from_kind = ${here.kind} and from_id = ${here.id}
        union all
        select from_kind, from_id, relation, 'in', at from platform.edge
        where to_kind = ${here.kind} and to_id = ${here.id}
      ) as edge
    ) as placed
    where place <= ${LONGEST_LIST} order by place, kind`.execute(work.db)
  return rows.map(({ kind, id, relation, direction }) => ({
    other: { kind, id },
    relation,
    direction,
  }))
}
