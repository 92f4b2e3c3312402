import type { Actor } from '#kernel/actor.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { RecordRef } from '#platform/provenance/provenance.ts'

/**
 * The record whose page stands at a typed address of ours, as far as this actor may see it. What
 * follows the page (a version, a question, a fragment) names the same record.
 */
export async function recordAt(
  work: Work,
  actor: Actor,
  typed: string,
  base: string,
): Promise<RecordRef | undefined> {
  const url = URL.parse(typed.trim(), base)
  if (!url || url.origin !== new URL(base).origin) return undefined
  const path = url.pathname.replace(/\/(v|revisions)\/\d+$/, '').replace(/\/+$/, '')
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.search_document as held')
    .select(['held.kind', 'held.id'])
    .where('held.href', '=', path)
    .where(visible(actor, { body: 'held.body_id', visibility: 'held.visibility' }))
    .limit(1)
    .executeTakeFirst()
}
