import { page, room } from '#web/http.tsx'
import { openHome } from './service.ts'
import { HomePage } from './views/home-page.tsx'

/** The home of the city somebody acts for. */
export function homeRoutes() {
  const routes = room()
  routes.get('/home', async (c) => {
    const { t, work, actor } = c.var
    const home = await openHome(work, actor)
    return page(c, { title: home.seat.bodyName }, <HomePage t={t} home={home} />)
  })
  return routes
}
