import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import type { RecordRef } from '#platform/provenance/provenance.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { contextOfBody } from './context/index.ts'
import { adoptForm, reportForm, silenceForm } from './forms.ts'
import { adoptionHref } from './links.ts'
import { lackOf, may, momentOf } from './policy.ts'
import { type Adoption, bodyCard, findReport, ownAdoption } from './queries.ts'
import { adoptRecord, keepQuiet, openAdoption, originOf, reportAdoption } from './service.ts'
import { AdoptionPage, ComparisonPage } from './views/comparison-page.tsx'
import { ReportPage } from './views/report-page.tsx'

/** Taking over what others did, and telling what became of it. */
export function adoptionRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/adoptions/new', showComparison)
  routes.post('/adoptions', takeAdoption)
  routes.get('/adoptions/:id', showAdoption)
  routes.get('/adoptions/:id/report', async (c) => {
    const adoption = await reportable(c)
    return reportPage(c, adoption, await restored(c, await reportState(c, adoption)))
  })
  routes.post('/adoptions/:id/report', takeReport)
  routes.post('/adoptions/:id/silence', takeSilence)
  return routes
}

const refOf = (kind: string | undefined, id: string | undefined): RecordRef =>
  kind !== undefined && isId(id ?? '') ? { kind, id: id ?? '' } : missing()

/** A record as one may take it over, with whose it is and where it stands. */
async function shownOrigin(c: Ctx, ref: RecordRef) {
  const { work, actor, t, house } = c.var
  const origin = await originOf(work, actor, house.recordKinds, { ref, lang: t.lang })
  const [card] = await cardsOf(c, ref)
  const body = await bodyCard(work, origin.bodyId)
  return { ref, origin, href: card?.href ?? '', by: body?.name ?? '' }
}

async function cardsOf(c: Ctx, { kind, id }: RecordRef) {
  const { work, actor, t, house } = c.var
  const cards = house.recordKinds.find((one) => one.kind === kind)?.cards
  return (await cards?.(work, actor, [id], t.lang)) ?? []
}

/** The context of the city acted for; null where nobody acts for one. */
async function ownContext(c: Ctx) {
  const { work, actor } = c.var
  const city = actor.acting?.bodyKind === 'city' ? actor.acting : null
  if (!city) return null
  return { name: city.bodyName, context: await contextOfBody(work, actor, city.bodyId) }
}

async function showComparison(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  const ref = refOf(c.req.query('kind'), c.req.query('id'))
  const from = await shownOrigin(c, ref)
  const bodyId = actor.acting?.bodyId ?? ''
  const mine = isId(bodyId) ? await ownAdoption(work, actor, ref, bodyId) : undefined
  const props = {
    ...{ t, from, mine: mine ?? null, lack: lackOf(actor), here: await ownContext(c) },
    own: ref.kind === 'action' && from.origin.bodyId === bodyId,
  }
  return page(c, { title: t('adopting.compare.title') }, <ComparisonPage {...props} />)
}

async function takeAdoption(c: Ctx): Promise<Response> {
  const { work, actor, t, house } = c.var
  ensure(may.adopt(actor))
  const form = adoptForm.read(await c.req.formData())
  if (!form.ok) return missing()
  const from = { ref: form.value, lang: t.lang }
  const { id, again } = await adoptRecord(work, actor, house.recordKinds, from)
  return see(c, adoptionHref(id), again ? 'adopting.again' : 'adopting.done')
}

const found = (c: Ctx): Promise<Adoption> => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? openAdoption(c.var.work, c.var.actor, id) : missing()
}

async function showAdoption(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  const adoption = await found(c)
  const ref = { kind: adoption.originKind, id: adoption.originId }
  // What it came from may be gone by now, or hidden: then there is nothing to lay beside it.
  const from = await shownOrigin(c, ref).catch((error: unknown) => {
    if (error instanceof Refusal && error.kind === 'missing') return null
    throw error
  })
  const report = await findReport(work, adoption.id, momentOf(adoption.status))
  const props = {
    ...{ t, adoption, from, report: report ?? null, here: await ownContext(c) },
    ...{ mayReport: may.report(actor, adoption), silence: silenceForm.blank },
  }
  return page(c, { title: t('adopting.page.title') }, <AdoptionPage {...props} />)
}

async function reportable(c: Ctx): Promise<Adoption> {
  const adoption = await found(c)
  ensure(may.report(c.var.actor, adoption))
  return adoption
}

async function reportState(c: Ctx, adoption: Adoption): Promise<FormState> {
  const before = await findReport(c.var.work, adoption.id, momentOf(adoption.status))
  if (!before) return reportForm.filled({ visibility: adoption.visibility }, 0)
  const { used, changed, recommend, evidence, visibility, version } = before
  return reportForm.filled({ used, changed, recommend, evidence, visibility }, version)
}

type Status = 200 | 409 | 422

function reportPage(c: Ctx, adoption: Adoption, state: FormState, status: Status = 200): Response {
  const { t } = c.var
  const facts = { title: t('adopting.report.title') }
  return page(c, facts, <ReportPage {...{ t, adoption, state }} />, status)
}

async function takeReport(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const adoption = await reportable(c)
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = reportForm.read(data)
  if (!form.ok) return reportPage(c, adoption, { ...form, version }, 422)
  try {
    await reportAdoption(work, actor, { id: adoption.id, version }, form.value)
    return see(c, adoptionHref(adoption.id), 'adopting.report.done')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.kind !== 'invalid' && error.kind !== 'conflict') throw error
    const now = await reportState(c, adoption)
    const next = error.kind === 'conflict' ? (now.version ?? 0) : version
    const state = { ...reportForm.refused(data, error), version: next }
    return reportPage(c, adoption, state, error.kind === 'conflict' ? 409 : 422)
  }
}

async function takeSilence(c: Ctx): Promise<Response> {
  const adoption = await reportable(c)
  const form = silenceForm.read(await c.req.formData())
  if (!form.ok) return missing()
  const quiet = form.value.quiet === 'yes'
  await keepQuiet(c.var.work, c.var.actor, adoption.id, quiet)
  return see(c, adoptionHref(adoption.id), quiet ? 'adopting.silent' : 'adopting.unsilent')
}
