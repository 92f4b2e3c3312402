import { isId } from '#kernel/ids.ts'
import { pageThere } from '#kernel/pages.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, page, pageNumber, room, see } from '#web/http.tsx'
import { readWanted } from '../forms.ts'
import { newForm, savedForm } from './forms.ts'
import { newSearchHref, resumptionHref, searchesHref, stopHref } from './links.ts'
import { searchesOf } from './queries.ts'
import {
  changeSearch,
  mailboxOf,
  removeSearch,
  resumeAlerts,
  savedSearch,
  saveSearch,
  searchToStop,
  stopSearch,
} from './service.ts'
import { NewSearchPage, SavedListPage, SavedPage, StopPage } from './views/saved-pages.tsx'

type Routes = ReturnType<typeof room>

const STOP = '/library/searches/stop/:token'

/** Kept searches: the list, a new one, changing and dropping one, and the link that stops one. */
export function savedRoutes() {
  const routes = room()
  stopRoutes(routes)
  keeperRoutes(routes)
  return routes
}

const idFrom = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  return id
}

async function newPage(c: Ctx, typed?: FormState): Promise<Response> {
  const { t, actor } = c.var
  ensure(actor.person !== null)
  const params = new URL(c.req.url).searchParams
  const scope = params.get('scope') === 'library' ? 'library' : 'all'
  const wanted = readWanted(params)
  const first = newForm.filled({
    ...{ name: wanted.query.slice(0, 120), rhythm: 'weekly', scope },
    wanted: params.toString().slice(0, 2000),
  })
  const view = { t, state: typed ?? first }
  return page(c, { title: t('finding.save') }, <NewSearchPage {...view} />, typed ? 422 : 200)
}

async function editPage(c: Ctx, typed?: FormState): Promise<Response> {
  const { t, work, actor } = c.var
  const saved = await savedSearch(work, actor, idFrom(c))
  const first = savedForm.filled({ name: saved.name, rhythm: saved.rhythm }, saved.version)
  const state = typed ? { version: saved.version, ...typed } : first
  return page(c, { title: saved.name }, <SavedPage {...{ t, saved, state }} />, typed ? 422 : 200)
}

function keeperRoutes(routes: Routes): void {
  routes.get(searchesHref(), async (c) => {
    const { t, work, actor } = c.var
    const { person } = actor
    ensure(person !== null)
    const list = await pageThere((at) => searchesOf(work, person.id, at), pageNumber(c))
    const held = (await mailboxOf(work, actor))?.held ?? null
    const view = { t, list, held }
    return page(c, { title: t('finding.saved.title') }, <SavedListPage {...view} />)
  })
  routes.post(resumptionHref(), async (c) => {
    await resumeAlerts(c.var.work, c.var.actor)
    return see(c, searchesHref(), 'finding.saved.resumed')
  })
  routes.get(newSearchHref(), (c) => newPage(c))
  routes.post(searchesHref(), async (c) => {
    ensure(c.var.actor.person !== null)
    const form = newForm.read(await c.req.formData())
    if (!form.ok) return newPage(c, form)
    await saveSearch(c.var.work, c.var.actor, form.value)
    return see(c, searchesHref(), 'finding.saved.done')
  })
  routes.get('/library/searches/:id', (c) => editPage(c))
  routes.post('/library/searches/:id', async (c) => {
    const { work, actor } = c.var
    await savedSearch(work, actor, idFrom(c))
    const data = await c.req.formData()
    const form = savedForm.read(data)
    if (!form.ok) return editPage(c, { ...form, version: versionOf(data) })
    await changeSearch(work, actor, { id: idFrom(c), version: versionOf(data) }, form.value)
    return see(c, searchesHref(), 'finding.saved.changed')
  })
  routes.post('/library/searches/:id/removal', async (c) => {
    await removeSearch(c.var.work, c.var.actor, idFrom(c))
    return see(c, searchesHref(), 'finding.saved.removed')
  })
}

function stopRoutes(routes: Routes): void {
  routes.get(STOP, async (c) => {
    const { t, work } = c.var
    const token = c.req.param('token') ?? ''
    const { name, rhythm } = await searchToStop(work, token)
    const view = { t, token, name, stopped: rhythm === 'never' }
    return page(c, { title: t('finding.stop.title') }, <StopPage {...view} />)
  })
  routes.post(STOP, async (c) => {
    const token = c.req.param('token') ?? ''
    await searchToStop(c.var.work, token)
    await stopSearch(c.var.work, token)
    return see(c, stopHref(token), 'finding.stop.done')
  })
}
