import { inTransaction, type Work } from '#platform/database/work.ts'
import { seedActions } from './actions.ts'
import { callFrom, castCity, castOrvanne, castTamsara, type World } from './cast.ts'
import { STORIES } from './cities/index.ts'
import { orvanne } from './cities/orvanne.ts'
import { CITIES, type CityKey } from './cities.ts'
import { seedCrisis } from './crises.ts'
import { countFromTheStart } from './people.ts'
import type { Story } from './shapes.ts'
import { ago, type Cast } from './stage.ts'
import { ACTIONS } from './tamsara/actions.ts'
import { FLOOD, INCOMES } from './tamsara/crises.ts'

/**
 * Plays the demo coalition into a database that holds the small world: through the rooms' own
 * verbs, as it would have happened, in one transaction.
 */
export async function seedDemo(work: Work, world: World): Promise<void> {
  await inTransaction(work, async (work) => {
    countFromTheStart()
    const call = callFrom(work, world)
    await seedTamsara(work, await castTamsara(world, call))
    await seedStory(work, await castOrvanne(world, call), orvanne)
    for (const [key, city] of Object.entries(CITIES)) {
      const cast = await castCity(ago(work, city.joined), city)
      await seedStory(work, cast, STORIES[key as CityKey])
    }
  })
}

async function seedTamsara(work: Work, cast: Cast): Promise<void> {
  await seedCrisis(work, cast, INCOMES)
  const { impacts } = await seedCrisis(work, cast, FLOOD)
  await seedActions(work, cast, { currency: 'XOF', actions: ACTIONS, begun: 50, impacts })
}

async function seedStory(work: Work, cast: Cast, story: Story | undefined): Promise<void> {
  let impacts: ReadonlyMap<string, string> = new Map()
  for (const crisis of story?.crises ?? []) {
    const seeded = await seedCrisis(work, cast, crisis)
    impacts = new Map([...impacts, ...seeded.impacts])
  }
  const { actions, currency } = story ?? {}
  if (!actions || !currency) return
  const newest = story?.crises[0]?.waves.at(-1)?.opened ?? 30
  await seedActions(work, cast, { currency, actions, begun: Math.max(5, newest - 5), impacts })
}
