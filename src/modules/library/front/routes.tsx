import type { Hono } from 'hono'
import { type Env, page, readerLangs, room } from '#web/http.tsx'
import { lessonCounts, listLessons, may } from '../lessons/index.ts'
import { LIBRARY } from '../links.ts'
import { inOneLanguage } from '../translations/index.ts'
import { newestNotes } from './queries.ts'
import { FrontPage } from './views/front-page.tsx'

/** Newest things on the front page. */
const LESSONS_SHOWN = 6
const NOTES_SHOWN = 4

/** The library's front page. */
export function frontRoutes(): Hono<Env> {
  const routes = room()
  routes.get(LIBRARY, async (c) => {
    const { work, actor, t } = c.var
    const order = readerLangs(c)
    const props = {
      ...{ t, order },
      counts: await lessonCounts(work, actor),
      lessons: await listLessons(work, actor, {}, { page: 1, size: LESSONS_SHOWN }),
      notes: inOneLanguage(await newestNotes(work, actor), order).slice(0, NOTES_SHOWN),
      maySuggest: may.suggest(actor),
      mayWorkDesk: may.desk(actor),
    }
    const facts = { title: t('library.title'), description: t('library.point') }
    return page(c, facts, <FrontPage {...props} />)
  })
  return routes
}
