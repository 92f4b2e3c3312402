import type { Hono } from 'hono'
import { ensure } from '#kernel/refusals.ts'
import { type Env, page, pageNumber, room } from '#web/http.tsx'
import { NOTES } from '../links.ts'
import { edits, writes } from '../policy.ts'
import { deskPage, minePage } from './queries.ts'
import { DeskView } from './views/desk-page.tsx'

/** What a body has to do with notes, and what the editors have before them. */
export function deskRoutes(): Hono<Env> {
  const routes = room()
  routes.get(`${NOTES}/mine`, async (c) => {
    const { t, work, actor } = c.var
    ensure(writes(actor))
    const list = await minePage(work, actor, pageNumber(c))
    return page(c, { title: t('notes.mine') }, <DeskView t={t} which="mine" list={list} />)
  })
  routes.get(`${NOTES}/desk`, async (c) => {
    const { t, work, actor } = c.var
    ensure(edits(actor))
    const list = await deskPage(work, actor, pageNumber(c))
    return page(c, { title: t('notes.desk') }, <DeskView t={t} which="desk" list={list} />)
  })
  return routes
}
