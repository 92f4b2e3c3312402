import type { Actor } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'
import type { Work } from '#platform/database/work.ts'
import type { RecordCard, RecordKind } from '#platform/provenance/provenance.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { groupName, systemName } from './groups/index.ts'
import { impactHref } from './links.ts'
import { impactsByIds, impactsOfLatestWaves } from './queries.ts'
import type { Severity, Trend } from './tables.ts'

/** An impact as other rooms show and link it: never with the people it counts. */
export type ImpactCard = RecordCard & {
  readonly crisisId: string
  readonly crisisTitle: string
  readonly system: number
  readonly groupKey: string
  readonly place: string
  /** Null: not known. */
  readonly severity: Severity | null
  readonly trend: Trend
}

type Row = Awaited<ReturnType<typeof impactsByIds>>[number]

const severityKey = (severity: Severity | null) => severity ?? 'unknown'

/** What a person would call an impact: its statement's first line, or its place in the matrix. */
function titleOf(t: Words, row: Row): string {
  const said = row.statement.split('\n')[0] ?? ''
  if (said !== '') return said.length > 120 ? `${said.slice(0, 119)}…` : said
  const where = [systemName(t, row.system), groupName(t, row.groupKey, row.groupLabel), row.place]
  const name = where.filter((part) => part !== '').join(' · ')
  return t('frame.pair', { name, value: t(`stock-take.severity.${severityKey(row.severity)}`) })
}

const cardOf = (t: Words, row: Row): ImpactCard => ({
  id: row.id,
  title: titleOf(t, row),
  href: impactHref(row.id),
  crisisId: row.crisisId,
  crisisTitle: row.crisisTitle,
  system: row.system,
  groupKey: row.groupKey,
  place: row.place,
  severity: row.severity,
  trend: row.trend,
})

const wordsOf = (actor: Actor, lang = actor.person?.lang ?? 'en'): Words =>
  wordsIn(lang, actor.person?.zone)

/** The impacts among `ids` that this actor may see. */
export async function impactCards(
  work: Work,
  actor: Actor,
  ids: readonly string[],
  lang?: Lang,
): Promise<readonly ImpactCard[]> {
  if (ids.length === 0) return []
  const rows = await impactsByIds(work, actor, ids)
  return rows.map((row) => cardOf(wordsOf(actor, lang), row))
}

/** A body's impacts in the newest wave of each crisis that goes on, the gravest first; 500 at most. */
export async function impactsOfBody(
  work: Work,
  actor: Actor,
  bodyId: string,
): Promise<readonly ImpactCard[]> {
  const rows = await impactsOfLatestWaves(work, actor, bodyId)
  return rows.map((row) => cardOf(wordsOf(actor), row))
}

/** How the loop strip draws an impact. */
export const IMPACT_KIND: RecordKind = { kind: 'impact', stage: 'impact', cards: impactCards }
