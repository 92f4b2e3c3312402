import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { jsonText } from '#platform/database/json.ts'
import { visible } from '#platform/database/visible.ts'
import type { Work } from '#platform/database/work.ts'
import type { Held } from '../../translations/index.ts'
import { db } from '../queries.ts'
import type { NoteTables } from '../tables.ts'

type Row = Omit<NoteTables['library.note_text'], 'pieces' | 'revised_at'>

/** What readers have of a version in another language; the row is renewed. */
export async function keepText(
  work: Work,
  row: Row & { readonly pieces: readonly Held[] },
): Promise<void> {
  const { title, claim, made_from } = row
  const pieces = sql<string>`${jsonText(row.pieces)}::jsonb`
  await db(work)
    .insertInto('library.note_text')
    .values({ ...row, pieces, revised_at: work.now })
    .onConflict((on) =>
      on
        .columns(['note_id', 'version', 'lang'])
        .doUpdateSet({ title, claim, made_from, pieces, revised_at: work.now }),
    )
    .execute()
}

/** The languages that a version is there in beside its own. */
export const textsOf = (work: Work, note: string, version: number) =>
  db(work)
    .selectFrom('library.note_text')
    .select(['lang', 'made_from as madeFrom'])
    .where('note_id', '=', note)
    .where('version', '=', version)
    .orderBy('lang')
    .execute()

/** What is translated of a version in one language. */
export async function textOf(work: Work, note: string, [version, lang]: readonly [number, string]) {
  const row = await db(work)
    .selectFrom('library.note_text')
    .select(['pieces', 'made_from as madeFrom'])
    .where('note_id', '=', note)
    .where('version', '=', version)
    .where('lang', '=', lang)
    .executeTakeFirst()
  return row && { madeFrom: row.madeFrom, held: row.pieces as readonly Held[] }
}

const standing = (work: Work) =>
  db(work)
    .selectFrom('library.note as note')
    .innerJoin('library.note_version as newest', (on) =>
      on.onRef('newest.note_id', '=', 'note.id').onRef('newest.number', '=', 'note.current'),
    )
    .select(['note.id', 'note.number', 'note.lang', 'note.body_id as bodyId', 'note.visibility'])
    .select(['newest.number as version', 'newest.content'])
    .where('note.standing', '=', 'published')

/** The newest versions of these notes, as far as this actor may see them. */
export async function publishedNotes(work: Work, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return []
  return standing(work)
    .where('note.id', 'in', [...ids])
    .where(visible(actor, { body: 'note.body_id', visibility: 'note.visibility' }))
    .execute()
}

/** The same for the platform's own work, whoever may see it. */
export const publishedNote = (work: Work, id: string) =>
  standing(work).where('note.id', '=', id).executeTakeFirst()

export type StandingNote = NonNullable<Awaited<ReturnType<typeof publishedNote>>>
