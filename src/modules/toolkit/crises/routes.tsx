import type { Hono } from 'hono'
import type { JSX } from 'preact'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, loopLinks, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { crisisForm, factsOf, fieldsOf, waveForm } from './forms.ts'
import { crisisHref } from './links.ts'
import { may } from './policy.ts'
import {
  type Crisis,
  changeCrisis,
  crisesElsewhere,
  crisesOn,
  openCrisis,
  openWave,
  startCrisis,
  todayOf,
  trailOf,
  wavesOn,
} from './service.ts'
import { CrisesPage } from './views/crises-page.tsx'
import { CrisisFormPage } from './views/crisis-form-page.tsx'
import { CrisisPage } from './views/crisis-page.tsx'
import { WaveFormPage } from './views/wave-form-page.tsx'

/** What another sub-room shows on a crisis' page: its numbers and the next thing to do. */
export type CrisisPanel = (
  c: Ctx,
  crisis: Crisis,
) => Promise<{ readonly drawn: JSX.Element; readonly said: string } | null>

/** The pages of crises and waves; `panels` stand under the crisis' own facts. */
export function crisesRoutes(panels: readonly CrisisPanel[]): Hono<Env> {
  const routes = room()
  routes.get('/crises', showList)
  routes.get('/crises/new', async (c) => {
    ensure(may.open(c.var.actor))
    const blank = { startedOn: todayOf(c.var.work, c.var.actor), visibility: 'city' }
    return newPage(c, await restored(c, crisisForm.filled(blank)))
  })
  routes.post('/crises', takeNew)
  routes.get('/crises/:id', (c) => showCrisis(c, panels))
  routes.get('/crises/:id/edit', async (c) => {
    const crisis = await editable(c)
    return changePage(
      c,
      crisis,
      await restored(c, crisisForm.filled(fieldsOf(crisis), crisis.version)),
    )
  })
  routes.post('/crises/:id', takeChange)
  routes.get('/crises/:id/waves/new', async (c) => {
    const crisis = await editable(c)
    const blank = { openedOn: todayOf(c.var.work, c.var.actor) }
    return wavePage(c, crisis, await restored(c, waveForm.filled(blank)))
  })
  routes.post('/crises/:id/waves', takeWave)
  return routes
}

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

async function editable(c: Ctx): Promise<Crisis> {
  const crisis = await openCrisis(c.var.work, c.var.actor, idOf(c))
  ensure(may.edit(c.var.actor, crisis))
  return crisis
}

async function showList(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  const city = actor.acting?.bodyKind === 'city' ? actor.acting : null
  const own = city ? await crisesOn(work, actor, city.bodyId, pageNumber(c, 'own')) : null
  const elsewhere = await crisesElsewhere(work, actor, pageNumber(c))
  const facts = { title: t('crises.room'), description: t('crises.list.point') }
  return page(c, facts, <CrisesPage t={t} actor={actor} own={own} elsewhere={elsewhere} />)
}

function newPage(c: Ctx, state: FormState, status: 200 | 422 = 200): Response {
  const { t } = c.var
  const props = { t, state, actor: c.var.actor, crisis: null, theirs: null }
  return page(c, { title: t('crises.new.title') }, <CrisisFormPage {...props} />, status)
}

async function takeNew(c: Ctx): Promise<Response> {
  ensure(may.open(c.var.actor))
  const data = await c.req.formData()
  const form = crisisForm.read(data)
  if (!form.ok) return newPage(c, form, 422)
  try {
    const id = await startCrisis(c.var.work, c.var.actor, factsOf(form.value))
    return see(c, crisisHref(id), 'crises.new.done')
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return newPage(c, crisisForm.refused(data, error), 422)
  }
}

async function showCrisis(c: Ctx, panels: readonly CrisisPanel[]): Promise<Response> {
  const { work, actor, t } = c.var
  const crisis = await openCrisis(work, actor, idOf(c))
  const waves = await wavesOn(work, crisis, pageNumber(c, 'waves'))
  const drawn: JSX.Element[] = []
  const said: string[] = []
  for (const panel of panels) {
    const piece = await panel(c, crisis)
    if (piece) drawn.push(piece.drawn)
    if (piece) said.push(piece.said)
  }
  const links = await loopLinks(c, { kind: 'crisis', id: crisis.id })
  const trail = await trailOf(work, actor, crisis)
  return page(
    c,
    { title: crisis.title, description: crisis.summary.slice(0, 200) },
    <CrisisPage {...{ t, actor, crisis, waves, links, trail }} said={said.join(' ')}>
      {drawn}
    </CrisisPage>,
  )
}

type Shown = { readonly status?: 200 | 409 | 422; readonly theirs?: Crisis }

function changePage(c: Ctx, crisis: Crisis, state: FormState, shown: Shown = {}): Response {
  const { t, actor } = c.var
  const props = { t, state, actor, crisis, theirs: shown.theirs ?? null }
  const title = t('crises.edit.title', { title: crisis.title })
  return page(c, { title }, <CrisisFormPage {...props} />, shown.status ?? 200)
}

async function takeChange(c: Ctx): Promise<Response> {
  const crisis = await editable(c)
  const data = await c.req.formData()
  const form = crisisForm.read(data)
  const version = versionOf(data)
  if (!form.ok) return changePage(c, crisis, { ...form, version }, { status: 422 })
  try {
    const change = { version, facts: factsOf(form.value) }
    await changeCrisis(c.var.work, c.var.actor, crisis.id, change)
    return see(c, crisisHref(crisis.id), 'crises.edit.done')
  } catch (error) {
    return changeRefused(c, crisis, data, error)
  }
}

/** The loser of two writers sees what the other saved, and keeps what they typed. */
function changeRefused(c: Ctx, crisis: Crisis, data: FormData, error: unknown): Response {
  if (!(error instanceof Refusal)) throw error
  const state = { ...crisisForm.refused(data, error), version: versionOf(data) }
  if (error.kind === 'invalid') return changePage(c, crisis, state, { status: 422 })
  if (error.kind !== 'conflict') throw error
  const newest = { ...state, version: crisis.version }
  return changePage(c, crisis, newest, { status: 409, theirs: crisis })
}

function wavePage(c: Ctx, crisis: Crisis, state: FormState, status: 200 | 422 = 200): Response {
  const { t } = c.var
  const title = t('crises.wave.new')
  return page(c, { title }, <WaveFormPage t={t} crisis={crisis} state={state} />, status)
}

async function takeWave(c: Ctx): Promise<Response> {
  const crisis = await editable(c)
  const data = await c.req.formData()
  const form = waveForm.read(data)
  if (!form.ok) return wavePage(c, crisis, form, 422)
  try {
    const id = await openWave(c.var.work, c.var.actor, crisis.id, form.value)
    return see(c, `${crisisHref(crisis.id)}/stock-take?wave=${id}`, 'crises.wave.done')
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return wavePage(c, crisis, waveForm.refused(data, error), 422)
  }
}
