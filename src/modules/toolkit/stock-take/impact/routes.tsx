import { missing } from '#kernel/refusals.ts'
import { type Ctx, loopLinks, page, room } from '#web/http.tsx'
import { groupName, systemName } from '../groups/index.ts'
import { openImpact } from '../matrix/index.ts'
import { may } from '../policy.ts'
import { closingOfImpact } from '../rapid/index.ts'
import { ImpactPage } from './views/impact-page.tsx'

/** An impact's own page: its stable address in the loop. */
export function impactRoutes() {
  const routes = room()
  routes.get('/crises/impacts/:id', showImpact)
  return routes
}

async function showImpact(c: Ctx): Promise<Response> {
  const { t, work, actor } = c.var
  const { impact, field } = await openImpact(work, actor, c.req.param('id') ?? missing())
  const closing = may.readNames(actor, field.crisis) ? await closingOfImpact(work, impact.id) : null
  const links = await loopLinks(c, { kind: 'impact', id: impact.id })
  const group = groupName(t, field.group.key, field.group.label)
  return page(
    c,
    { title: `${group} · ${systemName(t, field.system)}` },
    <ImpactPage {...{ t, actor, impact, field, links, closing: closing ?? null }} />,
  )
}
