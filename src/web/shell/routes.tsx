import { isId } from '#kernel/ids.ts'
import { isLang } from '#kernel/languages.ts'
import { invalid, missing } from '#kernel/refusals.ts'
import { findFile } from '#platform/storage/storage.ts'
import { keepLang } from '#web/cookies.ts'
import { draw, ownPath, page, room, see } from '#web/http.tsx'
import { takeDraft } from '#web/keeping.ts'
import { Mark } from '#web/parts/mark/mark.tsx'
import { RoomsPage } from './rooms-page.tsx'

/** What belongs to no room: the language, drafts, files, the list of rooms. */
export function shellRoutes() {
  const routes = room()
  routes.post('/drafts', takeDraft)

  routes.post('/language', async (c) => {
    const data = await c.req.formData()
    const lang = String(data.get('lang') ?? '')
    if (!isLang(lang)) invalid('form.invalid', {}, 'lang')
    keepLang(c, lang)
    return see(c, ownPath(String(data.get('next') ?? ''), '/'))
  })

  routes.get('/rooms', (c) =>
    page(
      c,
      { title: c.var.t('shell.rooms') },
      <RoomsPage t={c.var.t} actor={c.var.actor} rooms={c.var.house.rooms} />,
    ),
  )

  routes.get('/favicon.svg', (c) =>
    c.body(favicon(), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    }),
  )

  routes.get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\nDisallow: /account\nDisallow: /dev\nSitemap: ${c.var.house.config.baseUrl}/sitemap.xml\n`,
    ),
  )

  routes.get('/files/:id', async (c) => {
    const { id } = c.req.param()
    if (!isId(id)) missing()
    const file = await findFile(c.var.work, c.var.actor, id)
    if (!file) missing()
    const bytes = await c.var.house.storage.disk.getBytes(file.id)
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': file.media_type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
  })
  return routes
}

/** The mark as a picture of its own: an image needs the name of its language. */
const favicon = (): string =>
  draw(<Mark />).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
