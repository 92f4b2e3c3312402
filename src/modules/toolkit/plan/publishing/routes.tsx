import type { Hono } from 'hono'
import { LANG_NAMES } from '#kernel/languages.ts'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import type { Words } from '#web/words.ts'
import type { Difference } from '../../meanwhile/index.ts'
import { planHref, versionHref } from '../links.ts'
import { may } from '../policy.ts'
import { openDraft, type PlanRecord } from '../record/index.ts'
import { adoptionForm, planSettingsForm, publicationForm } from './forms.ts'
import { versionsOf } from './queries.ts'
import { changePlan, draftOf, type PlanSettings, publishPlan, recordAdoption } from './service.ts'
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
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { t, work, actor } = c.var
  const draft = await draftOf(work, actor, idOf(c))
  const body = <PublicationPage t={t} state={state} draft={draft} overtaken={status === 409} />
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
    if (!(error instanceof Refusal)) throw error
    const typed = publicationForm.refused(data, error)
    if (error.kind === 'invalid')
      return publicationPage(c, { ...typed, version: plan.version }, 422)
    if (error.kind !== 'conflict') throw error
    const { version } = await forPublisher(c)
    return publicationPage(c, { ...typed, errors: [], version }, 409)
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
  shown: { readonly status?: 409 | 422; readonly differences?: readonly Difference[] } = {},
): Response {
  const { t, actor } = c.var
  const mayShow = may.publish(actor, plan)
  const { status = 200, differences } = shown
  const props = { t, state, plan, mayShow, differences }
  return page(c, { title: t('plan.settings.title') }, <PlanSettingsPage {...props} />, status)
}

async function takeSettings(c: Ctx): Promise<Response> {
  const plan = await forEditor(c)
  const data = await c.req.formData()
  const form = planSettingsForm.read(data)
  const version = versionOf(data)
  if (!form.ok) return settingsPage(c, plan, { ...form, version }, { status: 422 })
  try {
    await changePlan(c.var.work, c.var.actor, { id: plan.id, version }, form.value)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    const now = await forEditor(c)
    const state = { ...planSettingsForm.refused(data, error), errors: [], version: now.version }
    const differences = differencesOf(c.var.t, now, form.value)
    return settingsPage(c, now, state, { status: 409, differences })
  }
  return see(c, planHref(plan.id), 'plan.settings.done')
}

/** What now stands otherwise than its reader typed. */
function differencesOf(t: Words, now: PlanRecord, typed: PlanSettings): readonly Difference[] {
  return [
    { label: t('plan.field.title'), theirs: now.title, typed: typed.title },
    { label: t('plan.field.lang'), theirs: LANG_NAMES[now.lang], typed: LANG_NAMES[typed.lang] },
    {
      label: t('plan.field.visibility'),
      theirs: t(`frame.visibility.${now.visibility}`),
      typed: t(`frame.visibility.${typed.visibility}`),
    },
  ].filter((row) => row.theirs !== row.typed)
}
