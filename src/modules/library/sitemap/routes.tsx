import type { Hono } from 'hono'
import { missing } from '#kernel/refusals.ts'
import { type Ctx, type Env, room } from '#web/http.tsx'
import { coalitionPages, fixedPages, PART_SIZE, partsOf, sitemapPart } from './service.ts'
import { sitemap, sitemapIndex } from './views/sitemap.ts'

/** What search engines may find: only what every visitor may read. `size`: publications of one part. */
export function sitemapRoutes(size = PART_SIZE): Hono<Env> {
  const routes = room()
  routes.get('/sitemap.xml', async (c) => {
    const { baseUrl } = c.var.house.config
    const parts = Array.from({ length: await partsOf(c.var.work, size) }, (_, at) => at + 1)
    const names = ['pages', 'coalition', ...parts.map((part) => String(part))]
    return xml(c, sitemapIndex(names.map((name) => `${baseUrl}/sitemaps/${name}.xml`)))
  })
  routes.get('/sitemaps/pages.xml', (c) => {
    const { rooms, config } = c.var.house
    return xml(c, sitemap(config.baseUrl, fixedPages(rooms)))
  })
  routes.get('/sitemaps/coalition.xml', async (c) =>
    xml(c, sitemap(c.var.house.config.baseUrl, await coalitionPages(c.var.work))),
  )
  routes.get('/sitemaps/:file{[0-9]{1,6}\\.xml}', async (c) => {
    const part = Number.parseInt(c.req.param('file') ?? '', 10)
    const pages = (await sitemapPart(c.var.work, part, size)) ?? missing()
    return xml(c, sitemap(c.var.house.config.baseUrl, pages))
  })
  return routes
}

const xml = (c: Ctx, body: string): Response =>
  c.body(body, 200, { 'Content-Type': 'application/xml; charset=UTF-8' })
