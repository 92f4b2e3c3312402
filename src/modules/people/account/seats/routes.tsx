import { isId } from '#kernel/ids.ts'
import { signInToken } from '#web/cookies.ts'
import { page, room, see } from '#web/http.tsx'
import { accountRail } from '../../links.ts'
import { seatsOf } from '../../queries.ts'
import { nextOf } from '../../sign-in/index.ts'
import { actFor, self } from '../service.ts'
import { SeatsPage } from './views/seats-page.tsx'

/** Whom somebody with several seats acts for. */
export function seatsRoutes() {
  const routes = room()
  routes.get('/account/seats', async (c) => {
    const { t, actor, work } = c.var
    const held = await seatsOf(work, self(actor).id)
    const body = (
      <SeatsPage
        t={t}
        rail={accountRail(t, c.req.path)}
        held={held}
        open={actor.seats}
        acting={actor.acting}
      />
    )
    return page(c, { title: t('people.seats.title') }, body)
  })

  routes.post('/account/acting-seat', async (c) => {
    const data = await c.req.formData()
    self(c.var.actor)
    const seat = String(data.get('seat') ?? '')
    if (!isId(seat)) return see(c, '/account/seats')
    await actFor(c.var.work, c.var.actor, signInToken(c), seat)
    const next = nextOf(data.get('next') ?? '/account/seats')
    const body = c.var.actor.seats.find((held) => held.id === seat)?.bodyName ?? ''
    return see(c, next, 'people.seats.acting-now', { body })
  })
  return routes
}
