import type { Actor } from '#kernel/actor.ts'
import { GROUPS, type Group, SYSTEMS, type System } from '#kernel/frame.ts'
import { newId, slugOf } from '#kernel/ids.ts'
import { ensure, invalid } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { Words } from '#web/words.ts'
import { mayCrisis } from '../../crises/index.ts'
import { EVERYONE } from '../tables.ts'
import { cityGroups, insertGroup } from './queries.ts'

/** A group a city may assess: of the shared list (no label of its own), or one it added itself. */
export type CityGroup = { readonly key: string; readonly label: string | null }

const isShared = (key: string): key is Group => (GROUPS as readonly string[]).includes(key)

/** A group's name in the reader's language; a city's own group is called as the city calls it. */
export function groupName(t: Words, key: string, label: string | null = null): string {
  if (key === EVERYONE) return t('stock-take.everyone')
  if (isShared(key)) return t(`frame.group.${key}`)
  return label ?? key
}

const isSystem = (value: number): value is System => (SYSTEMS as readonly number[]).includes(value)

export const systemName = (t: Words, system: number): string =>
  isSystem(system) ? t(`frame.system-short.${system}`) : String(system)

/** A system as the full sentence of the frame. */
export const systemSentence = (t: Words, system: number): string =>
  isSystem(system) ? t(`frame.system.${system}`) : String(system)

/** Everybody, the shared groups in their order, then the city's own in the order it added them. */
export async function groupsOf(work: Work, bodyId: string): Promise<readonly CityGroup[]> {
  const own = await cityGroups(work, bodyId)
  return [EVERYONE, ...GROUPS].map((key): CityGroup => ({ key, label: null })).concat(own)
}

/** The most groups a city may add, so that a matrix stays readable. */
const MOST_GROUPS = 24

/**
 * Adds a group to the city's list, also in the middle of a crisis.
 *
 * Returns the group's key
 */
export async function addGroup(
  work: Work,
  actor: Actor,
  bodyId: string,
  label: string,
): Promise<string> {
  return inTransaction(work, async (work) => {
    ensure(mayCrisis.edit(actor, { bodyId }))
    const key = `own-${slugOf(label).slice(0, 60)}`
    const held = await cityGroups(work, bodyId)
    if (held.some((group) => group.key === key))
      invalid('stock-take.error.group-twice', { label }, 'label')
    if (held.length >= MOST_GROUPS)
      invalid('stock-take.error.groups', { most: MOST_GROUPS }, 'label')
    const id = newId()
    await insertGroup(work, {
      id,
      body_id: bodyId,
      key,
      label,
      created_at: work.now,
      created_by: actor.person?.id ?? null,
    })
    await keepAudit(work, actor, {
      body: bodyId,
      action: 'group.added',
      subject: { kind: 'group', id },
      after: { key, label },
    })
    return key
  })
}
