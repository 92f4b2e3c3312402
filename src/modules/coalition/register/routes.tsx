import { VISITOR } from '#kernel/actor.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { PAGE_SIZE } from '#kernel/pages.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { download } from '#web/csv.ts'
import type { FormState } from '#web/forms.ts'
import type { ShowcaseItem } from '#web/house.ts'
import {
  type Ctx,
  loopLinks,
  page,
  pageNumber,
  restored,
  room,
  see,
  shared,
  sharedPart,
} from '#web/http.tsx'
import { taken } from '../forms.ts'
import { changesJson, citiesCsv, citiesGeoJson, citiesJson } from './api.ts'
import { filterFrom, letterForm, orderFrom, teamForm } from './forms.ts'
import { findCity, newestChanges, registerRows, registerSummary, registerWhole } from './queries.ts'
import { askTeam, cityPage, writeToCity } from './service.ts'
import { CityList, CityListPage } from './views/city-list.tsx'
import { CityPage } from './views/city-page.tsx'
import { LetterPage, TeamRequestPage } from './views/letter-pages.tsx'

const query = (c: Ctx) => (name: string) => c.req.query(name)

export function registerRoutes() {
  const routes = room()

  routes.get('/coalition', async (c) => {
    const { work, t } = c.var
    const filter = filterFrom(query(c))
    const order = orderFrom(query(c))
    const at = pageNumber(c)
    const asked = JSON.stringify(['register', filter, order, at])
    const drawn = await sharedPart(c, asked, async () => {
      const summary = await registerSummary(work, filter)
      const rows = await registerRows(work, filter, order, at)
      const pages = Math.max(1, Math.ceil(summary.found / PAGE_SIZE))
      const list = { rows, total: summary.found, page: at, pages }
      return <CityList {...{ t, filter, order, list, summary }} />
    })
    const facts = { title: t('coalition.title'), description: t('coalition.point') }
    return page(c, facts, <CityListPage drawn={drawn} />)
  })

  fileRoutes(routes)

  routes.get('/coalition/cities/:slug', async (c) => {
    const { work, actor, t } = c.var
    const slug = c.req.param('slug')
    const { shown, ...found } = await shared(c, `city ${slug}`, async () => {
      const found = await cityPage(work, slug)
      return { ...found, shown: await showcasesOf(c, found.city.body_id) }
    })
    const links = await loopLinks(c, { kind: 'member', id: found.city.body_id })
    const facts = {
      title: found.city.name,
      description: t('coalition.city.description', { city: found.city.name }),
    }
    const view = { t, actor, links, shown, ...found }
    return page(c, facts, <CityPage {...view} />)
  })

  letterRoutes(routes)
  return routes
}

const SHOWN = 6

/** The newest that every room shows everybody of one city: whoever reads, the page is public. */
async function showcasesOf(c: Ctx, bodyId: string) {
  const { work, house } = c.var
  const shown: { heading: MessageKey; items: readonly ShowcaseItem[] }[] = []
  for (const { heading, newest } of house.showcases) {
    const items = await newest(work, VISITOR, bodyId, SHOWN)
    if (items.length > 0) shown.push({ heading, items })
  }
  return shown
}

type Routes = ReturnType<typeof room>

function fileRoutes(routes: Routes): void {
  const whole = (c: Ctx) => registerWhole(c.var.work, filterFrom(query(c)))
  const base = (c: Ctx) => c.var.house.config.baseUrl

  routes.get('/coalition/cities.csv', async (c) =>
    download(c, 'cities.csv', 'text/csv; charset=utf-8', citiesCsv(await whole(c), base(c))),
  )
  routes.get('/coalition/cities.json', async (c) => c.json(citiesJson(await whole(c), base(c))))
  routes.get('/coalition/cities.geojson', async (c) =>
    c.body(JSON.stringify(citiesGeoJson(await whole(c), base(c))), 200, {
      'Content-Type': 'application/geo+json',
    }),
  )
  routes.get('/coalition/changes.json', async (c) =>
    c.json(changesJson(await newestChanges(c.var.work), base(c))),
  )
}

function letterRoutes(routes: Routes): void {
  const letterPage = async (c: Ctx, typed?: FormState) => {
    const { work, actor, t } = c.var
    const city = await findCity(work, c.req.param('slug') ?? '')
    if (!city) missing()
    if (typed) ensure(actor.person !== null)
    const state = typed ?? (await restored(c, letterForm.blank))
    const title = t('coalition.write', { city: city.name })
    return page(c, { title }, <LetterPage t={t} state={state} city={city} />, typed ? 422 : 200)
  }
  routes.get('/coalition/cities/:slug/letter', (c) => letterPage(c))
  routes.post('/coalition/cities/:slug/letters', (c) =>
    taken(
      c,
      letterForm,
      (state) => letterPage(c, state),
      async (typed) => {
        const slug = c.req.param('slug')
        await writeToCity(c.var.work, c.var.actor, slug, typed)
        return see(c, `/coalition/cities/${slug}`, 'coalition.write.sent')
      },
    ),
  )

  const teamPage = async (c: Ctx, typed?: FormState) => {
    const { work, actor, t } = c.var
    const city = await findCity(work, c.req.param('slug') ?? '')
    if (!city) missing()
    if (typed) ensure(actor.person !== null)
    const state = typed ?? (await restored(c, teamForm.blank))
    const title = t('coalition.team.title', { city: city.name })
    return page(
      c,
      { title },
      <TeamRequestPage t={t} state={state} city={city} />,
      typed ? 422 : 200,
    )
  }
  routes.get('/coalition/cities/:slug/team-request', (c) => teamPage(c))
  routes.post('/coalition/cities/:slug/team-requests', (c) =>
    taken(
      c,
      teamForm,
      (state) => teamPage(c, state),
      async ({ message }) => {
        const slug = c.req.param('slug')
        await askTeam(c.var.work, c.var.actor, slug, message)
        return see(c, `/coalition/cities/${slug}`, 'coalition.team.sent')
      },
    ),
  )
}
