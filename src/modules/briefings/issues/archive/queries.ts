import { sql } from 'kysely'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { Work } from '#platform/database/work.ts'
import type { Edition } from '../content/index.ts'
import { db } from '../record/index.ts'

/** A text, and the language it is in: not the edition's own where nobody translated it. */
type Told = { readonly text: string; readonly lang: string }

/** The issues that went out, newest first, each with the languages it can be read in. */
export const publishedIssues = (work: Work, page: number) =>
  db(work)
    .selectFrom('briefings.issue as issue')
    .innerJoin('people.body_card as body', 'body.id', 'issue.body_id')
    .select(['issue.id', 'issue.number', 'issue.kind', 'issue.lang', 'issue.published_at'])
    .select(['body.demo'])
    .select(
      sql<{ lang: string; title: Told; lead: Told; lessons: number }[]>`(
        select json_agg(json_build_object('lang', edition.lang,
          'title', edition.content -> 'title', 'lead', edition.content -> 'lead',
          'lessons', (select count(*) from jsonb_array_elements(edition.content -> 'pieces') as piece
            where piece ->> 'kind' = 'lesson'))
          order by edition.lang)
        from briefings.edition where edition.issue_id = issue.id)`.as('editions'),
    )
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('issue.published_at', 'is not', null)
    .orderBy('issue.number', 'desc')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

export type ArchiveRow = Awaited<ReturnType<typeof publishedIssues>>[number]

/** An issue that went out, by its permanent number. */
export const publishedIssue = (work: Work, number: number) =>
  db(work)
    .selectFrom('briefings.issue as issue')
    .innerJoin('people.body_card as body', 'body.id', 'issue.body_id')
    .select(['issue.id', 'issue.number', 'issue.kind', 'issue.lang', 'issue.published_at'])
    .select(['body.demo', 'body.name as bodyName'])
    .where('issue.number', '=', number)
    .where('issue.published_at', 'is not', null)
    .executeTakeFirst()

export type PublishedIssue = NonNullable<Awaited<ReturnType<typeof publishedIssue>>>

/** What later issues that went out say is wrong in this one; the newest first. */
export async function correctionsOf(work: Work, issueId: string) {
  const rows = await db(work)
    .selectFrom('briefings.block as block')
    .innerJoin('briefings.issue as issue', 'issue.id', 'block.issue_id')
    .innerJoin('briefings.edition as edition', (join) =>
      join.onRef('edition.issue_id', '=', 'issue.id').onRef('edition.lang', '=', 'issue.lang'),
    )
    .select(['block.id', 'issue.number', 'issue.published_at', 'edition.content'])
    .where('block.corrects_id', '=', issueId)
    .where('issue.published_at', 'is not', null)
    .orderBy('issue.published_at', 'desc')
    .orderBy('block.place')
    .limit(50)
    .execute()
  return rows.flatMap(({ id, number, published_at, content }) => {
    const { pieces, pictures = [] } = content as Edition
    const piece = pieces.find((one) => one.id === id)
    return piece && published_at ? [{ number, at: published_at, piece, pictures }] : []
  })
}

export type Correction = Awaited<ReturnType<typeof correctionsOf>>[number]

/** The languages an issue can be read in, and the seal of each. */
export const langsPublished = (work: Work, issueId: string) =>
  db(work)
    .selectFrom('briefings.edition')
    .select(['lang', 'sha256'])
    .where('issue_id', '=', issueId)
    .orderBy('lang')
    .execute()
