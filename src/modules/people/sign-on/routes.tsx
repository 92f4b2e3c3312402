import { missing } from '#kernel/refusals.ts'
import { type Ctx, room, see } from '#web/http.tsx'
import { browserOf, enter, nextOf } from '../sign-in/index.ts'
import { beginSignOn, finishSignOn, type SignOn } from './service.ts'

const signOnOf = (c: Ctx): SignOn => c.var.house.config.oidc ?? missing()

const BACK = '/sign-in/oidc/return'

export function signOnRoutes() {
  const routes = room()

  routes.get('/sign-in/oidc', async (c) => {
    const next = nextOf(c.req.query('next'))
    const back = `${c.var.house.config.baseUrl}${BACK}`
    const url = await beginSignOn(c.var.work, signOnOf(c), browserOf(c), { back, next })
    return c.redirect(url.href, 303)
  })

  routes.get(BACK, async (c) => {
    const signOn = signOnOf(c)
    // The address is ours by configuration; only what the issuer added is taken from the request.
    const url = new URL(`${c.var.house.config.baseUrl}${BACK}`)
    url.search = new URL(c.req.url).search
    const { person, next } = await finishSignOn(c.var.work, signOn, browserOf(c), {
      url,
      lang: c.var.t.lang,
    })
    return see(c, await enter(c, person, 'oidc', nextOf(next)), 'people.signed-in')
  })
  return routes
}
