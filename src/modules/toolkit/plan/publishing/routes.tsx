import type { Hono } from 'hono'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { planHref, versionHref } from '../links.ts'
import { may } from '../policy.ts'
import { openDraft, type PlanRecord } from '../record/index.ts'
import { adoptionForm, planSettingsForm, publicationForm } from './forms.ts'
import { versionsOf } from './queries.ts'
import { changePlan, draftOf, publishPlan, recordAdoption } from './service.ts'
import { AdoptionPage, PlanSettingsPage, PublicationPage } from './views/publication-pages.tsx'

/** Publish a plan, record its adoption, change what it is called and who reads it. */
export function publishingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/plans/:id/publication', async (c) => {
    const plan = await forPublisher(c)
    return publicationPage(c, publicationForm.filled({}, plan.version))
  })
  routes.post('/plans/:id/publication', takePublication)
  routes.get('/plans/:id/adoption', async (c) => {
    const plan = await forPublisher(c)
    const filled = adoptionForm.filled({ versionNumber: plan.newestVersion })
    return adoptionPage(c, plan, await restored(c, filled))
  })
  routes.post('/plans/:id/adoption', takeAdoption)
  routes.get('/plans/:id/settings', async (c) => {
    const plan = await forEditor(c)
    const { title, lang, visibility, version } = plan
    return settingsPage(c, plan, planSettingsForm.filled({ title, lang, visibility }, version))
  })
  routes.post('/plans/:id/settings', takeSettings)
  return routes
}

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

async function forPublisher(c: Ctx): Promise<PlanRecord> {
  const plan = await openDraft(c.var.work, c.var.actor, idOf(c))
  ensure(may.publish(c.var.actor, plan), 'plan.error.publish')
  return plan
}

async function forEditor(c: Ctx): Promise<PlanRecord> {
  const plan = await openDraft(c.var.work, c.var.actor, idOf(c))
  ensure(may.edit(c.var.actor, plan))
  return plan
}

async function publicationPage(
  c: Ctx,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { t, work, actor } = c.var
  const draft = await draftOf(work, actor, idOf(c))
  const body = <PublicationPage t={t} state={state} draft={draft} />
  return page(c, { title: t('plan.publication.title') }, body, status)
}

async function takePublication(c: Ctx): Promise<Response> {
  const plan = await forPublisher(c)
  const data = await c.req.formData()
  const form = publicationForm.read(data)
  if (!form.ok) return publicationPage(c, { ...form, version: plan.version }, 422)
  try {
    const seen = { id: plan.id, version: versionOf(data) }
    const number = await publishPlan(c.var.work, c.var.actor, seen, form.value.note)
    return see(c, versionHref(plan.slug, number), 'plan.publication.done', { number })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const state = { ...publicationForm.refused(data, error), version: plan.version }
    return publicationPage(c, state, 422)
  }
}

async function adoptionPage(
  c: Ctx,
  plan: PlanRecord,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { t, work } = c.var
  const versions = await versionsOf(work, plan.id)
  const body = <AdoptionPage t={t} state={state} plan={plan} versions={versions} />
  return page(c, { title: t('plan.adoption.title') }, body, status)
}

async function takeAdoption(c: Ctx): Promise<Response> {
  const plan = await forPublisher(c)
  const data = await c.req.formData()
  const form = adoptionForm.read(data)
  if (!form.ok) return adoptionPage(c, plan, form, 422)
  try {
    await recordAdoption(c.var.work, c.var.actor, plan.id, form.value)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return adoptionPage(c, plan, adoptionForm.refused(data, error), 422)
  }
  return see(c, planHref(plan.id), 'plan.adoption.done')
}

function settingsPage(
  c: Ctx,
  plan: PlanRecord,
  state: FormState,
  status: 200 | 422 = 200,
): Response {
  const { t, actor } = c.var
  const mayShow = may.publish(actor, plan)
  const body = <PlanSettingsPage t={t} state={state} plan={plan} mayShow={mayShow} />
  return page(c, { title: t('plan.settings.title') }, body, status)
}

async function takeSettings(c: Ctx): Promise<Response> {
  const plan = await forEditor(c)
  const data = await c.req.formData()
  const form = planSettingsForm.read(data)
  if (!form.ok) return settingsPage(c, plan, { ...form, version: plan.version }, 422)
  await changePlan(c.var.work, c.var.actor, { id: plan.id, version: versionOf(data) }, form.value)
  return see(c, planHref(plan.id), 'plan.settings.done')
}
