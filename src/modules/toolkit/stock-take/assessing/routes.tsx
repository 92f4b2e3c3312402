import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, page, restored, room, see } from '#web/http.tsx'
import { mayCrisis, openCrisis } from '../../crises/index.ts'
import { addGroup, groupName, groupsOf, systemName } from '../groups/index.ts'
import { cellHref, stockTakeHref } from '../links.ts'
import { type Field, fieldOf, type Impact, stockTakeOf } from '../matrix/index.ts'
import { may } from '../policy.ts'
import { assessForm, confirmForm, fieldsOf, groupForm } from './forms.ts'
import { assessImpact, confirmImpacts } from './service.ts'
import { ConfirmPage } from './views/confirm-page.tsx'
import { FieldPage } from './views/field-page.tsx'
import { GroupPage } from './views/group-page.tsx'

/** The pages that change the matrix. */
export function assessingRoutes() {
  const routes = room()
  routes.get('/crises/:id/stock-take/cells', chooseField)
  routes.get('/crises/:id/stock-take/cells/:system/:group', showField)
  routes.post('/crises/:id/stock-take/cells/:system/:group', takeField)
  routes.get('/crises/:id/stock-take/groups/new', async (c) =>
    groupPage(c, await restored(c, groupForm.blank)),
  )
  routes.post('/crises/:id/stock-take/groups', takeGroup)
  routes.get('/crises/:id/stock-take/confirmation', async (c) =>
    confirmPage(c, await restored(c, confirmForm.blank)),
  )
  routes.post('/crises/:id/stock-take/confirmation', takeConfirmation)
  return routes
}

const idOf = (c: Ctx): string => c.req.param('id') ?? missing()

/** Where the choice of a system and a group leads. */
function chooseField(c: Ctx): Response {
  const system = Number(c.req.query('system'))
  const group = c.req.query('group') ?? ''
  if (!Number.isInteger(system) || !/^[a-z0-9-]{1,90}$/.test(group)) missing()
  return c.redirect(cellHref(idOf(c), { system, group }), 303)
}

async function fieldAsked(c: Ctx): Promise<Field> {
  const system = Number(c.req.param('system'))
  const groupKey = c.req.param('group') ?? ''
  return fieldOf(c.var.work, c.var.actor, idOf(c), { system, groupKey })
}

const placeAsked = (c: Ctx): string => (c.req.query('place') ?? '').slice(0, 120)

/** The form's beginning: what is there, else what the wave before found, else nothing. */
function stateOf(field: Field, place: string): { state: FormState; from: Impact | null } {
  const [wave] = field.waves
  const here = field.impacts.find((held) => held.waveId === wave?.id && held.place === place)
  if (here) return { state: assessForm.filled(fieldsOf(here), here.version), from: null }
  const from = field.impacts.find((held) => held.place === place) ?? null
  const blank = { place, visibility: field.crisis.visibility === 'office' ? 'office' : 'city' }
  return { state: assessForm.filled(from ? fieldsOf(from) : blank, 0), from }
}

async function showField(c: Ctx): Promise<Response> {
  const field = await fieldAsked(c)
  const place = placeAsked(c)
  const { state, from } = stateOf(field, place)
  const kept = may.assess(c.var.actor, field.crisis) ? await restored(c, state) : state
  // the draft of another place is not for this one
  const ours = kept.typed.place === undefined || kept.typed.place === place
  return fieldPage(c, field, ours ? kept : state, { from })
}

type Shown = {
  readonly from?: Impact | null
  readonly theirs?: Impact | null
  readonly status?: 200 | 409 | 422
}

function fieldPage(c: Ctx, field: Field, state: FormState, shown: Shown): Response {
  const { t, actor } = c.var
  const group = groupName(t, field.group.key, field.group.label)
  const title = `${group} · ${systemName(t, field.system)}`
  const props = { t, actor, field, state, place: placeAsked(c) }
  const { from = null, theirs = null, status = 200 } = shown
  return page(c, { title }, <FieldPage {...props} from={from} theirs={theirs} />, status)
}

async function takeField(c: Ctx): Promise<Response> {
  const field = await fieldAsked(c)
  ensure(may.assess(c.var.actor, field.crisis))
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = assessForm.read(data)
  if (!form.ok) return fieldPage(c, field, { ...form, version }, { status: 422 })
  const at = { crisisId: field.crisis.id, system: field.system, groupKey: field.group.key }
  const opened = version === 0 ? {} : { opened: placeAsked(c) }
  try {
    await assessImpact(c.var.work, c.var.actor, { at, said: form.value, version, ...opened })
    return see(c, stockTakeHref(field.crisis.id), 'stock-take.saved')
  } catch (error) {
    return fieldRefused(c, field, data, error)
  }
}

/** The loser of two writers sees what the other saved, and keeps what they typed. */
async function fieldRefused(c: Ctx, field: Field, data: FormData, error: unknown) {
  if (!(error instanceof Refusal)) throw error
  const state = { ...assessForm.refused(data, error), version: versionOf(data) }
  if (error.kind === 'invalid') return fieldPage(c, field, state, { status: 422 })
  if (error.kind !== 'conflict') throw error
  const newest = await fieldAsked(c)
  const typed = typeof state.typed.place === 'string' ? state.typed.place : ''
  const theirs = newest.impacts.find(
    (held) => held.waveId === newest.waves[0]?.id && held.place === (placeAsked(c) || typed),
  )
  const again = { ...state, version: theirs?.version ?? 0 }
  return fieldPage(c, newest, again, { status: 409, theirs: theirs ?? null })
}

async function groupPage(c: Ctx, state: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { t, work, actor } = c.var
  const crisis = await openCrisis(work, actor, idOf(c))
  ensure(mayCrisis.edit(actor, crisis))
  const groups = await groupsOf(work, crisis.bodyId)
  const title = t('stock-take.group.new')
  return page(c, { title }, <GroupPage {...{ t, crisis, groups, state }} />, status)
}

async function takeGroup(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const crisis = await openCrisis(work, actor, idOf(c))
  ensure(mayCrisis.edit(actor, crisis))
  const data = await c.req.formData()
  const form = groupForm.read(data)
  if (!form.ok) return groupPage(c, form, 422)
  try {
    await addGroup(work, actor, crisis.bodyId, form.value.label)
    return see(c, stockTakeHref(crisis.id), 'stock-take.group.done', { label: form.value.label })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return groupPage(c, groupForm.refused(data, error), 422)
  }
}

async function confirmPage(c: Ctx, state: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { t, work, actor } = c.var
  const taken = await stockTakeOf(work, actor, idOf(c))
  ensure(may.assess(actor, taken.crisis))
  const title = t('stock-take.confirm.title')
  return page(c, { title }, <ConfirmPage t={t} taken={taken} state={state} />, status)
}

async function takeConfirmation(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const crisis = await openCrisis(work, actor, idOf(c))
  ensure(may.assess(actor, crisis))
  const form = confirmForm.read(await c.req.formData())
  if (!form.ok) return confirmPage(c, form, 422)
  const count = await confirmImpacts(work, actor, crisis.id, form.value.cells)
  return see(c, stockTakeHref(crisis.id), 'stock-take.confirm.done', { count })
}
