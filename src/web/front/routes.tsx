import type { MessageKey } from '#kernel/messages.ts'
import { missing } from '#kernel/refusals.ts'
import type { Ctx, ShowcaseItem } from '#web/house.ts'
import { page, room } from '#web/http.tsx'
import { ABOUT, AboutPage, type Topic } from './about-page.tsx'
import { StartPage } from './start-page.tsx'

/** A row of cards on a wide screen. */
const SHOWN = 3

/** The public front: the start page, and what we say about ourselves. */
export function frontRoutes() {
  const routes = room()
  routes.get('/', async (c) => {
    const { t } = c.var
    const shown = await newestOfAll(c)
    return page(
      c,
      { title: t('front.title'), description: t('front.point') },
      <StartPage t={t} actor={c.var.actor} shown={shown} />,
    )
  })

  routes.get('/about/:topic', (c) => {
    const topic = c.req.param('topic')
    if (!isTopic(topic)) missing()
    const { title, text } = ABOUT[topic]
    const { t } = c.var
    return page(
      c,
      { title: t(title), description: t(text).split('\n')[0] ?? '' },
      <AboutPage t={t} topic={topic} />,
    )
  })
  return routes
}

export type Shown = { readonly heading: MessageKey; readonly items: readonly ShowcaseItem[] }

async function newestOfAll(c: Ctx): Promise<readonly Shown[]> {
  const { work, actor, house } = c.var
  const shown: Shown[] = []
  for (const { heading, newest } of house.showcases) {
    const items = await newest(work, actor, null, SHOWN)
    if (items.length > 0) shown.push({ heading, items })
  }
  return shown
}

const isTopic = (text: string): text is Topic => Object.hasOwn(ABOUT, text)
