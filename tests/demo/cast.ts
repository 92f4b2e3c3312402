import type { Actor } from '#kernel/actor.ts'
import { slugOf } from '#kernel/ids.ts'
import { actorFor } from '#people'
import type { Work } from '#platform/database/work.ts'
import type { BODIES, PEOPLE } from '../world.ts'
import type { DemoCity } from './cities.ts'
import { seedMembership } from './members.ts'
import { seat } from './people.ts'
import { ago, type Cast, found } from './stage.ts'

/** The body of a city with its team: lead, deputy and, in larger ones, an analyst. */
export async function castCity(work: Work, city: DemoCity, number: number): Promise<Cast> {
  const { name, lang, zone, team, joined } = city
  const id = await seedMembership(work, city, { number })
  const at = ago(work, joined, 30)
  const domain = `${slugOf(name)}.example`
  const [first, second, third] = team
  const person = (called: string | undefined) => ({
    ...{ name: found(called, `person of ${name}`), lang, zone, domain },
  })
  const lead = await seat(at, id, person(first), 'lead')
  const deputy = await seat(at, id, person(second), 'deputy')
  const analyst = third ? await seat(at, id, person(third), 'analyst') : deputy
  return { bodyId: id, slug: slugOf(name), lead, deputy, analyst }
}

/** The small world, which the demo goes on from. */
export type World = { readonly bodies: typeof BODIES; readonly people: typeof PEOPLE }

export type Named = (name: keyof typeof PEOPLE) => Promise<Actor>

/** Calls a person of the small world onto the stage. */
export const callFrom =
  (work: Work, world: World): Named =>
  async (name) =>
    found(await actorFor(work, world.people[name].id), name)

export async function castTamsara(world: World, call: Named): Promise<Cast> {
  const { id, name } = world.bodies.tamsara
  return {
    bodyId: id,
    slug: slugOf(name),
    lead: await call('amina'),
    deputy: await call('bo'),
    analyst: await call('chidi'),
  }
}

/** Gita works alone; she does everything herself. */
export async function castOrvanne(world: World, call: Named): Promise<Cast> {
  const { id, name } = world.bodies.orvanne
  const gita = await call('gita')
  return { bodyId: id, slug: slugOf(name), lead: gita, deputy: gita, analyst: gita }
}
