import { dirOf } from '#kernel/languages.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { draw, page, room } from '#web/http.tsx'
import { galleryPage } from '#web/parts/gallery.tsx'
import { MailList } from './mail-list.tsx'

/** Development only: the mails that were not sent, and the gallery of parts. */
export function devRoutes() {
  const routes = room()
  routes.get('/dev/mail', async (c) => {
    const mails = await newestMails(c.var.work)
    return page(c, { title: c.var.t('shell.dev-mail') }, <MailList t={c.var.t} mails={mails} />)
  })
  routes.get('/dev/parts', (c) => {
    const dir = c.req.query('dir') === 'rtl' ? 'rtl' : dirOf(c.var.t.lang)
    const theme = c.req.query('theme') === 'dark' ? 'dark' : 'light'
    const style = c.var.house.assets.style
    return c.html(`<!DOCTYPE html>${draw(galleryPage(c.var.t, { dir, theme, style }))}`)
  })
  return routes
}
