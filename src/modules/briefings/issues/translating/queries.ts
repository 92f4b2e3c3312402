import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { db } from '../record/index.ts'
import type { IssuesTables } from '../tables.ts'

/** What is known of some texts in a language: the memory, whatever issue they were translated for. */
export const remembered = (
  work: Work,
  hashes: readonly string[],
  langs: { readonly from: string; readonly into: string },
) =>
  db(work)
    .selectFrom('briefings.segment as segment')
    .leftJoin('people.person_card as person', 'person.id', 'segment.person_id')
    .select(['segment.source_sha256', 'segment.text', 'segment.maker', 'segment.at', 'person.name'])
    .where('segment.source_sha256', 'in', hashes.length > 0 ? hashes : [''])
    .where('segment.source_lang', '=', langs.from)
    .where('segment.lang', '=', langs.into)
    .execute()

/** The newest translation of each slot, of whatever text stood there before. */
export const spokenBefore = (work: Work, slots: readonly string[], lang: string) =>
  db(work)
    .selectFrom('briefings.segment')
    .select(['slot', 'text', 'source_sha256'])
    .distinctOn('slot')
    .where('slot', 'in', slots.length > 0 ? slots : [''])
    .where('lang', '=', lang)
    .orderBy('slot')
    .orderBy('at', 'desc')
    .execute()

export const leftIn = (work: Work, issueId: string, lang: string) =>
  db(work)
    .selectFrom('briefings.segment_left')
    .select('source_sha256')
    .where('issue_id', '=', issueId)
    .where('lang', '=', lang)
    .execute()

/** Keeps a translation. A machine's text never takes the place of a person's. */
export async function keepSegment(
  work: Work,
  row: IssuesTables['briefings.segment'],
): Promise<void> {
  await db(work)
    .insertInto('briefings.segment')
    .values(row)
    .onConflict((on) =>
      on
        .columns(['source_sha256', 'source_lang', 'lang'])
        .doUpdateSet({
          text: row.text,
          maker: row.maker,
          person_id: row.person_id,
          at: row.at,
          slot: row.slot,
        })
        .where(sql<boolean>`segment.maker = 'machine' or excluded.maker = 'human'`),
    )
    .execute()
}

export async function leaveSegment(
  work: Work,
  row: IssuesTables['briefings.segment_left'],
): Promise<void> {
  await db(work)
    .insertInto('briefings.segment_left')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function unleaveSegment(
  work: Work,
  row: { readonly issueId: string; readonly lang: string; readonly sha256: string },
): Promise<void> {
  await db(work)
    .deleteFrom('briefings.segment_left')
    .where('issue_id', '=', row.issueId)
    .where('lang', '=', row.lang)
    .where('source_sha256', '=', row.sha256)
    .execute()
}

/** Never more than fit beside a text. */
const MOST_TERMS = 500

export const termsBetween = (work: Work, from: string, into: string) =>
  db(work)
    .selectFrom('briefings.term')
    .select(['id', 'term', 'translation'])
    .where('lang', '=', from)
    .where('into_lang', '=', into)
    .orderBy('term')
    .limit(MOST_TERMS)
    .execute()

export const allTerms = (work: Work, page: number, size: number) =>
  db(work)
    .selectFrom('briefings.term')
    .select(['id', 'lang', 'term', 'into_lang', 'translation'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('term')
    .orderBy('into_lang')
    .offset((page - 1) * size)
    .limit(size)
    .execute()

export type TermRow = Awaited<ReturnType<typeof allTerms>>[number]

export async function keepTerm(
  work: Work,
  term: Omit<IssuesTables['briefings.term'], 'id' | 'at'>,
): Promise<string> {
  const { id } = await db(work)
    .insertInto('briefings.term')
    .values({ ...term, id: newId(), at: work.now })
    .onConflict((on) =>
      on.columns(['lang', 'term', 'into_lang']).doUpdateSet({ translation: term.translation }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function removeTerm(work: Work, id: string): Promise<boolean> {
  const gone = await db(work)
    .deleteFrom('briefings.term')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
