import type { MessageKey } from '#kernel/messages.ts'
import { missing } from '#kernel/refusals.ts'
import { search } from '#platform/search/finding.ts'
import type { Ctx, ShowcaseItem } from '#web/house.ts'
import { page, pageNumber, readerLangs, room } from '#web/http.tsx'
import { ABOUT, AboutPage, type Topic } from './about-page.tsx'
import { SearchPage } from './search-page.tsx'
import { StartPage } from './start-page.tsx'

/** A row of cards on a wide screen. */
const SHOWN = 3
const RESULTS = 20

/** The public front: the start page, what we say about ourselves, and the search over every room. */
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

  routes.get('/search', async (c) => {
    const { t, work, actor } = c.var
    const query = (c.req.query('q') ?? '').slice(0, 200)
    const number = pageNumber(c)
    const slice = { offset: (number - 1) * RESULTS, limit: RESULTS }
    const asked = { query, langs: readerLangs(c), page: slice }
    const { total, found } = await search(work, actor, asked)
    const pages = Math.max(1, Math.ceil(total / RESULTS))
    return page(
      c,
      { title: t('front.search') },
      <SearchPage t={t} query={query} total={total} found={found} page={number} pages={pages} />,
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
