import { isId } from '#kernel/ids.ts'
import { missing } from '#kernel/refusals.ts'
import { type Ctx, room, see } from '#web/http.tsx'
import { enter, nextOf } from '../sign-in/index.ts'
import { personas } from './queries.ts'
import { Personas } from './views/personas.tsx'

/** The demo's people on the sign-in page. In production there are none. */
export async function personaDoors(c: Ctx) {
  const { config } = c.var.house
  if (config.production || !config.demo) return null
  const next = nextOf(c.req.query('next'))
  return <Personas t={c.var.t} personas={await personas(c.var.work)} next={next} />
}

/** Signs in as one of the demo's people. The caller leaves it out in production. */
export function personaRoutes() {
  const routes = room()
  routes.post('/dev/persona', async (c) => {
    const data = await c.req.formData()
    const id = String(data.get('person') ?? '')
    if (c.var.house.config.production || !isId(id)) missing()
    const persona = (await personas(c.var.work)).find((one) => one.id === id) ?? missing()
    const href = await enter(c, persona, 'persona', nextOf(data.get('next')))
    return see(c, href, 'people.signed-in')
  })
  return routes
}
