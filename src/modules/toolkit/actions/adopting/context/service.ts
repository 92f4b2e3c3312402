import type { CoalitionViews } from '#coalition'
import type { Actor } from '#kernel/actor.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { Context } from '#platform/provenance/provenance.ts'
import { crisesOf } from '../../../crises/index.ts'
import { usualCurrency } from '../../record/index.ts'

/** A city's context as far as this actor may know it: its place, its crises, the money it counts in. */
export async function contextOfBody(work: Work, actor: Actor, bodyId: string): Promise<Context> {
  const place = await tablesOf<CoalitionViews>(work)
    .selectFrom('coalition.member_card')
    .select(['country', 'population', 'latitude'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  const crises = await crisesOf(work, actor, bodyId)
  const open = crises.filter(({ phase }) => phase !== 'closed')
  return {
    countries: place ? [place.country] : [],
    population: place?.population ?? null,
    latitude: place?.latitude ?? null,
    hazards: [...new Set(crises.flatMap(({ types }) => types))],
    stages: [...new Set(open.map(({ phase }) => phase))],
    currency: await usualCurrency(work, bodyId),
  }
}
