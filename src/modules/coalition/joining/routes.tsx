import { pageOf } from '#kernel/pages.ts'
import { ensure } from '#kernel/refusals.ts'
import { page, pageNumber, room } from '#web/http.tsx'
import { checkingRoutes } from './checking/index.ts'
import { draftingRoutes } from './drafting/index.ts'
import { letterRoutes } from './letters/index.ts'
import { isMembershipOfficer } from './policy.ts'
import { applicationsOfPerson, medianDays, queueRows } from './queries.ts'
import { sendingRoutes } from './sending/index.ts'
import { signingRoutes } from './signing/index.ts'
import { OwnWishesPage, QueuePage } from './views/queue-page.tsx'

/** How a city joins: the guided way, and the secretariat's queue. */
export function joiningRoutes() {
  const routes = room()
  routes.get('/joining', async (c) => {
    const { work, actor, t } = c.var
    ensure(actor.person !== null)
    if (!isMembershipOfficer(actor)) {
      const rows = await applicationsOfPerson(work, actor.person.id)
      return page(c, { title: t('joining.yours') }, <OwnWishesPage t={t} rows={rows} />)
    }
    const show = c.req.query('show') === 'decided' ? 'decided' : 'waiting'
    const at = pageNumber(c)
    const list = pageOf(await queueRows(work, show, at), at)
    const view = { t, now: work.now, show, list, median: await medianDays(work) } as const
    return page(c, { title: t('checking.queue') }, <QueuePage {...view} />)
  })
  routes.route('/', draftingRoutes())
  routes.route('/', letterRoutes())
  routes.route('/', signingRoutes())
  routes.route('/', sendingRoutes())
  routes.route('/', checkingRoutes())
  return routes
}
