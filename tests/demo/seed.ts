import type { Actor } from '#kernel/actor.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { seedActions } from './actions.ts'
import { seedAdoptions } from './adoptions.ts'
import { seedApplications } from './applications.ts'
import { seedBoard } from './boards.ts'
import { seedBriefings } from './briefings.ts'
import { callFrom, castCity, castOrvanne, castTamsara, type Named, type World } from './cast.ts'
import { STORIES } from './cities/index.ts'
import { orvanne } from './cities/orvanne.ts'
import { CITIES, type CityKey, type DemoCity } from './cities.ts'
import { seedCrisis } from './crises.ts'
import { importActions } from './imports.ts'
import { seedLibrary } from './library/seed.ts'
import { keepConfirmed, letLapse, seedMembership, seedSuspension } from './members.ts'
import { seedPartners } from './partners.ts'
import { countFromTheStart } from './people.ts'
import { seedPlan } from './plans.ts'
import { seedPortfolio } from './portfolios.ts'
import { seedRapid } from './rapid.ts'
import type { Story } from './shapes.ts'
import { type Cast, found } from './stage.ts'
import { ACTIONS } from './tamsara/actions.ts'
import { BOARD, PORTFOLIO } from './tamsara/board.ts'
import { FLOOD, INCOMES } from './tamsara/crises.ts'
import { PLAN } from './tamsara/plan.ts'
import { WORLD_CITIES } from './world-cities.ts'

/**
 * Plays the demo coalition into a database that holds the small world: through the rooms' own
 * verbs, as it would have happened, in one transaction.
 */
export async function seedDemo(work: Work, world: World, storage: Storage | null): Promise<void> {
  await inTransaction(work, async (work) => {
    countFromTheStart()
    const call = callFrom(work, world)
    await seedWorldCities(work, world, call)
    const casts = new Map<CityKey, Cast>()
    for (const [number, [key, city]] of Object.entries(CITIES).entries()) {
      const cast = await castCity(work, city, number)
      casts.set(key as CityKey, cast)
      const story = STORIES[key as CityKey]
      await seedStory(work, cast, story, key === 'calandria' ? storage : null)
    }
    await seedStandings(work, casts, { first: await call('hana'), second: await call('ivo') })
    await seedPartners(work, world, await call('hana'))
    const eldest = [await castTamsara(world, call), await castOrvanne(world, call)]
    const { secretariat } = world.bodies
    await seedLibrary(work, { secretariat, editor: await call('jun'), casts, eldest })
    await seedAdoptions(work, await castTamsara(world, call), casts)
    await seedApplications(work, await call('hana'))
    // Last: issues show what the rooms hold.
    await seedBriefings(work, world, call)
  })
}

async function seedWorldCities(work: Work, world: World, call: Named): Promise<void> {
  const { bodies } = world
  const { tamsara, orvanne: riverside } = WORLD_CITIES
  await seedMembership(work, tamsara, { bodyId: bodies.tamsara.id, number: 1 })
  await seedMembership(work, riverside, { bodyId: bodies.orvanne.id, number: 0 })
  const [first, second] = [await castTamsara(world, call), await castOrvanne(world, call)]
  await keepConfirmed(work, first, tamsara)
  await keepConfirmed(work, second, riverside)
  await seedTamsara(work, { cast: first, dina: await call('dina') })
  await seedStory(work, second, orvanne)
}

/** Who is not, or not quite, in good standing; the others confirmed their team within the year. */
async function seedStandings(
  work: Work,
  casts: ReadonlyMap<CityKey, Cast>,
  officers: Parameters<typeof seedSuspension>[2],
): Promise<void> {
  const of = (key: CityKey) => found(casts.get(key), key)
  for (const [key, city] of Object.entries<DemoCity>(CITIES))
    if (!city.silent) await keepConfirmed(work, of(key as CityKey), city)
  await letLapse(work, of('lwandlethu').bodyId, [104, 13])
  await letLapse(work, of('meghkhali').bodyId, [15])
  await seedSuspension(work, of('zlatoyavor'), officers)
}

type Showcase = { readonly cast: Cast; readonly dina: Actor }

async function seedTamsara(work: Work, { cast, dina }: Showcase): Promise<void> {
  const incomes = await seedCrisis(work, cast, INCOMES)
  await seedRapid(work, { cast, contributor: dina }, incomes.id)
  const { id: crisisId, impacts } = await seedCrisis(work, cast, FLOOD)
  const plan = { currency: 'XOF', actions: ACTIONS, begun: 50, impacts, stepByStep: true }
  const actions = await seedActions(work, cast, plan)
  const boardId = await seedBoard(work, cast, BOARD, { crisisId, actions })
  const portfolioId = await seedPortfolio(work, cast, PORTFOLIO, boardId)
  await seedPlan(work, cast, PLAN, { crisisId, boardId, portfolioId })
}

/** With a place for files, the actions come from one, as that city brought them. */
async function seedStory(
  work: Work,
  cast: Cast,
  story: Story | undefined,
  storage: Storage | null = null,
): Promise<void> {
  const [crisis] = story?.crises ?? []
  if (!story || !crisis) return
  const { id: crisisId, impacts } = await seedCrisis(work, cast, crisis)
  const { actions: written, currency, board, plans = [] } = story
  let boardId: string | undefined
  if (written && currency) {
    const begun = story.begun ?? 30
    const plan = { currency, actions: written, begun, impacts }
    const actions = storage
      ? await importActions(work, cast, plan, storage)
      : await seedActions(work, cast, plan)
    if (board) boardId = await seedBoard(work, cast, board, { crisisId, actions })
  }
  for (const plan of plans) await seedPlan(work, cast, plan, { crisisId, boardId })
}
