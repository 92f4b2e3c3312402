import { newestMails } from '#platform/mail/mail.ts'
import { type Ctx, draw, page, room } from '#web/http.tsx'
import { galleryPage } from '#web/parts/gallery.tsx'
import { MailList } from './mail-list.tsx'

/** Development only: the mails that were not sent, and the gallery of parts. */
export function devRoutes() {
  const routes = room()
  routes.get('/dev/mail', async (c) => {
    const mails = await newestMails(c.var.work)
    return page(
      c,
      { title: c.var.t('shell.dev-mail') },
      <MailList t={c.var.t} origin={c.var.house.config.baseUrl} mails={mails} />,
    )
  })
  routes.get('/dev/parts', (c) => {
    const dir = c.req.query('dir') === 'rtl' ? 'rtl' : 'ltr'
    const asked = c.req.query('theme')
    const theme = asked === 'dark' || asked === 'light' ? asked : 'system'
    return c.html(`<!DOCTYPE html>${draw(<Gallery c={c} dir={dir} theme={theme} />)}`)
  })
  return routes
}

type GalleryProps = { c: Ctx; dir: 'ltr' | 'rtl'; theme: 'light' | 'dark' | 'system' }

function Gallery({ c, dir, theme }: GalleryProps) {
  const { t, house } = c.var
  return (
    <html lang={t.lang} dir={dir} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('parts.gallery.title')}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={house.assets.style} />
        <script type="module" src={house.assets.script} />
      </head>
      <body>
        <main>{galleryPage(t, { dir, theme })}</main>
      </body>
    </html>
  )
}
