import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { slicedPage } from '#kernel/pages.ts'
import { ensure, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, type Env, loopLinks, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { planHref } from './links.ts'
import { paceFor, pathRoutes, sectionMinutes } from './path/index.ts'
import { may } from './policy.ts'
import { newPlanForm } from './publishing/forms.ts'
import { adoptionsOf, draftOf, openVersion, versionsOf } from './publishing/index.ts'
import { publishingRoutes } from './publishing/routes.tsx'
import { readingRoutes, showVersion } from './reading/routes.tsx'
import { VERSIONS_SIZE } from './reading/views/plan-page.tsx'
import { createPlan, type NewPlan, plansOf, sectionsOf, startingPoints } from './record/index.ts'
import { sectionRoutes } from './sections/routes.tsx'
import { ListPage } from './views/list-page.tsx'
import { NewPage } from './views/new-page.tsx'
import { WorkPage } from './views/work-page.tsx'

/** The pages of recovery frameworks and of the path to them. */
export function planRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/plans', async (c) => {
    const { work, actor, t } = c.var
    const list = await plansOf(work, actor, pageNumber(c))
    const facts = { title: t('plan.room'), description: t('plan.list.point') }
    return page(c, facts, <ListPage t={t} actor={actor} list={list} />)
  })
  routes.get('/plans/new', showNew)
  routes.post('/plans', takeNew)
  routes.route('/', readingRoutes())
  routes.route('/', sectionRoutes())
  routes.route('/', publishingRoutes())
  routes.get('/plans/:slug', async (c) => {
    const name = c.req.param('slug')
    if (isId(name)) return showWork(c, name)
    return showVersion(c, await openVersion(c.var.work, c.var.actor, name))
  })
  routes.route('/', pathRoutes())
  return routes
}

async function newPage(c: Ctx, state: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { t, work, actor } = c.var
  const points = await startingPoints(work, actor)
  return page(
    c,
    { title: t('plan.new.title') },
    <NewPage t={t} state={state} {...points} />,
    status,
  )
}

async function showNew(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  ensure(may.create(actor))
  const { crises, portfolios, boards } = await startingPoints(work, actor)
  const crisis = crises[0]
  const decided = portfolios.find(({ state }) => state === 'decided') ?? portfolios[0]
  const from = decided ? `portfolio:${decided.id}` : boards[0] ? `board:${boards[0].id}` : ''
  const title = crisis ? t('plan.new.suggested', { crisis: crisis.title }) : ''
  const filled = newPlanForm.filled({ title, crisis: crisis?.id, from, lang: t.lang })
  return newPage(c, await restored(c, filled))
}

function sourceOf(text: string | undefined): NewPlan['from'] {
  const [kind, id] = (text ?? '').split(':')
  return (kind === 'portfolio' || kind === 'board') && id !== undefined ? { kind, id } : null
}

async function takeNew(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  ensure(may.create(actor))
  const data = await c.req.formData()
  const form = newPlanForm.read(data)
  if (!form.ok) return newPage(c, form, 422)
  const { title, crisis, from, lang } = form.value
  try {
    const id = await createPlan(work, actor, {
      title,
      lang,
      crisisId: crisis,
      from: sourceOf(from),
    })
    return see(c, planHref(id), 'plan.new.done')
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return newPage(c, newPlanForm.refused(data, error), 422)
  }
}

async function showWork(c: Ctx, id: string): Promise<Response> {
  const { work, actor, t } = c.var
  const draft = await draftOf(work, actor, id)
  const pace = await paceFor(work, draft.plan.bodyId)
  return page(
    c,
    { title: draft.plan.title },
    <WorkPage
      t={t}
      draft={draft}
      sections={await sectionsOf(work, id)}
      minutesOf={(key) => sectionMinutes(key, pace)}
      versions={slicedPage(await versionsOf(work, id), pageNumber(c, 'versions'), VERSIONS_SIZE)}
      adoptions={await adoptionsOf(work, id)}
      links={await loopLinks(c, { kind: 'plan', id })}
      canEdit={may.edit(actor, draft.plan)}
      canPublish={may.publish(actor, draft.plan)}
    />,
  )
}
