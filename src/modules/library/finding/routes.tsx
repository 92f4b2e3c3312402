import { type Ctx, page, pageNumber, readerLangs, room } from '#web/http.tsx'
import { readWanted } from './forms.ts'
import { type Scope, SEARCH_HREFS } from './links.ts'
import { comparedWith, findRecords, kindsOf, RESULTS } from './service.ts'
import { SearchPage } from './views/search-page.tsx'

async function searchPage(c: Ctx, scope: Scope): Promise<Response> {
  const { work, actor, house, t } = c.var
  const wanted = readWanted(new URL(c.req.url).searchParams)
  const place = await comparedWith(work, actor, wanted)
  const number = pageNumber(c)
  const answer = await findRecords(work, actor, {
    ...{ wanted, place, langs: readerLangs(c), page: number },
    kinds: kindsOf(scope, house.searchKinds),
  })
  const pages = Math.max(1, Math.ceil(answer.total / RESULTS))
  const title = t(scope === 'all' ? 'finding.title' : 'finding.title.library')
  const view = { t, scope, wanted, place, answer, pages, kinds: house.searchKinds }
  return page(
    c,
    { title, description: t('finding.point') },
    <SearchPage {...view} page={number} signedIn={actor.person !== null} />,
  )
}

/** One search with two beginnings: over everything, and over the library. */
export function findingRoutes() {
  const routes = room()
  routes.get(SEARCH_HREFS.all, (c) => searchPage(c, 'all'))
  routes.get(SEARCH_HREFS.library, (c) => searchPage(c, 'library'))
  return routes
}
