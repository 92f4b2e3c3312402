import type { Showcase, ShowcaseItem } from '#web/house.ts'
import { newestActions, newestCrises, newestPlans, type Whose } from './queries.ts'

const whoseOf = (body: string | null): Whose => (body === null ? {} : { only: body })

type Found = Omit<ShowcaseItem, 'href'> & { readonly id: string }

const shown = (found: Found, href: string): ShowcaseItem => ({
  title: found.title,
  href,
  by: found.by,
  demo: found.demo,
  at: found.at,
})

/** What the toolkit shows on the start page and on a city's page: the newest of each kind. */
export const TOOLKIT_SHOWCASES: readonly Showcase[] = [
  {
    heading: 'home.newest.plans',
    async newest(work, actor, body, limit) {
      const plans = await newestPlans(work, actor, whoseOf(body), limit)
      return plans.map((plan) => shown(plan, `/plans/${plan.slug}`))
    },
  },
  {
    heading: 'home.newest.actions',
    async newest(work, actor, body, limit) {
      const actions = await newestActions(work, actor, whoseOf(body), limit)
      return actions.map((action) => shown(action, `/actions/${action.id}`))
    },
  },
  {
    heading: 'home.newest.crises',
    async newest(work, actor, body, limit) {
      const crises = await newestCrises(work, actor, whoseOf(body), limit)
      return crises.map((crisis) => shown(crisis, `/crises/${crisis.id}`))
    },
  },
]
