import type { Hono } from 'hono'
import { missing } from '#kernel/refusals.ts'
import { type Ctx, type Env, readerLangs, room } from '#web/http.tsx'
import { hubRoutes } from './hub/index.ts'
import { FORMATS, feedHref, HUB, MEDIA_TYPES, topicAt } from './links.ts'
import { type DrawnFeed, drawFeed } from './service.ts'

/** What changed in the library and the briefings, for programs that read it for people. */
export function feedRoutes(): Hono<Env> {
  const routes = room()
  for (const format of FORMATS) {
    routes.get(`/library/feed.${format}`, sendFeed)
    routes.get(`/library/themes/:theme/feed.${format}`, sendFeed)
    routes.get(`/library/places/:country/feed.${format}`, sendFeed)
    routes.get(`/briefings/feed.${format}`, sendFeed)
  }
  routes.route('/', hubRoutes())
  return routes
}

async function sendFeed(c: Ctx): Promise<Response> {
  const topic = topicAt(c.req.path, c.req.query('lang')) ?? missing()
  const { baseUrl } = c.var.house.config
  const order = topic.langs.length === 0 ? readerLangs(c) : topic.langs
  const drawn = await drawFeed(c.var.work, baseUrl, topic, order)
  const headers = {
    ETag: `"${drawn.mark}"`,
    'Last-Modified': drawn.changedAt.toUTCString(),
    // May be kept, and is asked for each time: what was withdrawn goes at once.
    'Cache-Control': 'no-cache',
    ...(topic.langs.length === 0 ? { Vary: 'Accept-Language, Cookie' } : {}),
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    Link: `<${baseUrl}${feedHref(topic)}>; rel="self", <${baseUrl}${HUB}>; rel="hub"`,
  }
  if (isKnown(c, drawn)) return c.body(null, 304, headers)
  const type = `${MEDIA_TYPES[topic.format]}; charset=utf-8`
  return c.body(drawn.body, 200, { ...headers, 'Content-Type': type })
}

/** Whether the asker has it as it is. Source: RFC 9110, 13.2.2 */
function isKnown(c: Ctx, { mark, changedAt }: DrawnFeed): boolean {
  const marks = c.req.header('if-none-match')
  if (marks !== undefined)
    return marks
      .split(',')
      .some((one) => [`"${mark}"`, '*'].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  // An HTTP date has whole seconds.
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}
