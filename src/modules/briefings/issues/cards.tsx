import type { Actor } from '#kernel/actor.ts'
import { bestLang, type Lang } from '#kernel/languages.ts'
import type { Work } from '#platform/database/work.ts'
import type { RecordCard } from '#platform/provenance/provenance.ts'
import { links } from './links.ts'
import { db } from './record/index.ts'

/** Issues as the loop strip shows them: only what went out, in the page's language where it has it. */
export async function issueCards(
  work: Work,
  _actor: Actor,
  ids: readonly string[],
  lang: Lang = 'en',
): Promise<readonly RecordCard[]> {
  if (ids.length === 0) return []
  const rows = await db(work)
    .selectFrom('briefings.issue as issue')
    .innerJoin('briefings.edition as edition', 'edition.issue_id', 'issue.id')
    .select(['issue.id', 'issue.number', 'issue.lang as original', 'edition.lang'])
    .select('edition.subject as title')
    .where('issue.id', 'in', ids)
    .where('issue.published_at', 'is not', null)
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own
    const tags = own.map((row) => row.lang)
    const best = bestLang(tags, [lang], first?.original ?? '')
    const row = own.find((one) => one.lang === best)
    return row ? [{ id: row.id, title: row.title, href: links.issue(row.number) }] : []
  })
}
