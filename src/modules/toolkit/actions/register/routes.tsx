import type { Hono } from 'hono'
import { pageOf } from '#kernel/pages.ts'
import { csvText, download } from '#web/csv.ts'
import { type Ctx, type Env, page, pageNumber, room } from '#web/http.tsx'
import { may } from '../record/index.ts'
import { type ListQuery, listQuery } from './forms.ts'
import { countActions, listActions } from './queries.ts'
import { exportDocument, exportRows } from './service.ts'
import { RegisterPage } from './views/register-page.tsx'

/** The list of actions and its files. */
export function registerRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/actions', showList)
  routes.get('/actions.csv', async (c) => {
    const rows = await exportRows(c.var.work, c.var.actor, asked(c))
    return download(c, 'actions.csv', 'text/csv; charset=utf-8', csvText(rows))
  })
  routes.get('/actions.json', async (c) => {
    const document = await exportDocument(c.var.work, c.var.actor, asked(c))
    const text = JSON.stringify(document, null, 2)
    return download(c, 'actions.json', 'application/json; charset=utf-8', text)
  })
  return routes
}

const cityOf = (c: Ctx) => (c.var.actor.acting?.bodyKind === 'city' ? c.var.actor.acting : null)

const asked = (c: Ctx): ListQuery => listQuery((name) => c.req.query(name), cityOf(c) !== null)

async function showList(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  const query = asked(c)
  const number = pageNumber(c)
  const city = cityOf(c)
  const props = {
    ...{ t, query },
    list: pageOf(await listActions(work, actor, query, number), number),
    counts: await countActions(work, actor, query),
    city: city?.bodyName ?? null,
    mayAdd: city !== null && may.add(actor, city.bodyId),
    mayImport: city !== null && may.import(actor, city.bodyId),
  }
  const facts = { title: t('actions.room'), description: t('actions.list.all') }
  return page(c, facts, <RegisterPage {...props} />)
}
