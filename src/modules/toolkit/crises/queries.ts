import { type Selectable, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { CrisisTables } from './tables.ts'

type Tables = CrisisTables & PeopleViews
const seen = (actor: Actor) =>
  visible(actor, { body: 'crisis.body_id', visibility: 'crisis.visibility' })

/** Crises with their city and newest wave, as far as this actor may see. */
function crisesSeen(work: Work, actor: Actor) {
  return tablesOf<Tables>(work)
    .selectFrom('toolkit.crisis as crisis')
    .innerJoin('people.body_card as body', 'body.id', 'crisis.body_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('toolkit.wave')
          .select(['id', 'number', 'title', 'opened_on', 'closed_at'])
          .whereRef('crisis_id', '=', 'crisis.id')
          .orderBy('number', 'desc')
          .limit(1)
          .as('wave'),
      (join) => join.onTrue(),
    )
    .select(['crisis.id', 'crisis.title', 'crisis.summary', 'crisis.types', 'crisis.phase'])
    .select(['crisis.started_on as startedOn', 'crisis.closed_on as closedOn'])
    .select(['crisis.phase_names as phaseNames', 'crisis.geography', 'crisis.visibility'])
    .select(['crisis.version', 'crisis.body_id as bodyId', 'crisis.created_at as createdAt'])
    .select(['body.name as bodyName', 'body.slug as bodySlug', 'body.demo'])
    .select(['wave.id as waveId', 'wave.number as waveNumber', 'wave.title as waveTitle'])
    .select('wave.opened_on as waveOpenedOn')
    .where(seen(actor))
}

export const findCrisis = (work: Work, actor: Actor, id: string) =>
  crisesSeen(work, actor).where('crisis.id', '=', id).executeTakeFirst()

/** A body's crises to choose from: those that go on first, then the newest. At most a hundred. */
export const crisesOfBody = (work: Work, actor: Actor, bodyId: string) =>
  crisesSeen(work, actor)
    .where('crisis.body_id', '=', bodyId)
    .orderBy(sql`crisis.closed_on is not null`)
    .orderBy('crisis.started_on', 'desc')
    .orderBy('crisis.id')
    .limit(100)
    .execute()

type Which = { readonly of: string } | { readonly notOf: string | null }

/** A page of the crises of a body, or of all but one, with the whole count in each row. */
export const crisesPaged = (work: Work, actor: Actor, page: number, which: Which) =>
  crisesSeen(work, actor)
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if('of' in which, (query) => query.where('crisis.body_id', '=', ofBody(which)))
    .$if('notOf' in which && which.notOf !== null, (query) =>
      query.where('crisis.body_id', '<>', ofBody(which)),
    )
    .orderBy(sql`crisis.closed_on is not null`)
    .orderBy('crisis.started_on', 'desc')
    .orderBy('crisis.id')
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .execute()

const ofBody = (which: Which): string => ('of' in which ? which.of : which.notOf) ?? ''

export const crisisCards = (work: Work, actor: Actor, ids: readonly string[]) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.crisis as crisis')
    .select(['crisis.id', 'crisis.title'])
    .where('crisis.id', 'in', ids)
    .where(seen(actor))
    .execute()

const waves = (work: Work, crisisId: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.wave')
    .select(['id', 'crisis_id as crisisId', 'number', 'title', 'note'])
    .select(['opened_on as openedOn', 'closed_at as closedAt'])
    .where('crisis_id', '=', crisisId)
    .orderBy('number', 'desc')

/** Every wave of a crisis, newest first. The crisis has been found through the actor before. */
export const wavesOfCrisis = (work: Work, crisisId: string) => waves(work, crisisId).execute()

export const WAVES_SIZE = 10

/** A page of a crisis' waves, newest first, with the whole count in each row. */
export const wavesPaged = (work: Work, crisisId: string, page: number) =>
  waves(work, crisisId)
    .select(sql<number>`count(*) over ()`.as('total'))
    .offset((page - 1) * WAVES_SIZE)
    .limit(WAVES_SIZE)
    .execute()

export async function insertCrisis(
  work: Work,
  row: Omit<Selectable<CrisisTables['toolkit.crisis']>, 'version' | 'phase_names'>,
): Promise<void> {
  await tablesOf<Tables>(work).insertInto('toolkit.crisis').values(row).execute()
}

/** Changes a crisis that is still as it was read; false when somebody was first. */
export async function updateCrisis(
  work: Work,
  id: string,
  version: number,
  row: Partial<Selectable<CrisisTables['toolkit.crisis']>>,
): Promise<boolean> {
  const { phase_names: names, ...rest } = row
  const changed = await tablesOf<Tables>(work)
    .updateTable('toolkit.crisis')
    .set({
      ...rest,
      ...(names === undefined ? {} : { phase_names: sql`${JSON.stringify(names)}::jsonb` }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Holds the crisis until the transaction ends, so that two waves are opened one after the other. */
export const lockCrisis = (work: Work, id: string) =>
  tablesOf<Tables>(work)
    .selectFrom('toolkit.crisis')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function closeWaves(work: Work, crisisId: string): Promise<void> {
  await tablesOf<Tables>(work)
    .updateTable('toolkit.wave')
    .set({ closed_at: work.now })
    .where('crisis_id', '=', crisisId)
    .where('closed_at', 'is', null)
    .execute()
}

export async function insertWave(
  work: Work,
  row: Selectable<CrisisTables['toolkit.wave']>,
): Promise<void> {
  await tablesOf<Tables>(work).insertInto('toolkit.wave').values(row).execute()
}
