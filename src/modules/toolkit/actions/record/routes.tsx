import type { Hono } from 'hono'
import type { JSX } from 'preact'
import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import {
  type Ctx,
  type Env,
  loopLinks,
  page,
  recordPanels,
  restored,
  room,
  see,
} from '#web/http.tsx'
import type { Difference } from '../../meanwhile/index.ts'
import { groupsOf, impactCards, impactsOfBody } from '../../stock-take/index.ts'
import { addComment, closingOf, commentsOf, historyOf } from './comments/index.ts'
import { FIELDS, fieldText } from './fields/index.ts'
import { actionForm, commentForm, fieldsOf, valuesFrom } from './forms.ts'
import { may } from './policy.ts'
import {
  type ActionRecord,
  actionCards,
  bodyOf,
  choicesOf,
  neededBy,
  openAction,
  usualCurrency,
} from './queries.ts'
import { changeAction, createAction } from './service.ts'
import { type ActionValues, valuesOf } from './values/index.ts'
import { ActionFormPage } from './views/action-form-page.tsx'
import { ActionPage } from './views/action-page.tsx'

/** What another sub-room shows beside an action: the buttons that move it on. */
export type ActionPanel = (c: Ctx, action: ActionRecord) => Promise<JSX.Element | null>

/** The pages of one action; `panel` is drawn in the right column. */
export function recordRoutes(panel: ActionPanel): Hono<Env> {
  const routes = room()
  routes.get('/actions/new', showNew)
  routes.post('/actions', takeNew)
  routes.get('/actions/:id', async (c) => showAction(c, await found(c), panel))
  routes.get('/actions/:id/edit', showEdit)
  routes.post('/actions/:id', (c) => takeEdit(c))
  routes.post('/actions/:id/comments', (c) => takeComment(c, panel))
  return routes
}

/** The action of the address, as far as the reader may see it. */
export async function found(c: Ctx): Promise<ActionRecord> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  return (await openAction(c.var.work, c.var.actor, id)) ?? missing()
}

type Shown = { readonly status?: 200 | 409 | 422; readonly comment?: FormState }

async function showAction(
  c: Ctx,
  action: ActionRecord,
  panel: ActionPanel,
  shown: Shown = {},
): Promise<Response> {
  const { work, actor, t } = c.var
  const others = [...action.dependencies, ...action.exclusions, action.supersededBy ?? '']
  const props = {
    ...{ t, actor, action },
    body: (await bodyOf(work, action.bodyId)) ?? missing(),
    groups: await groupsOf(work, action.bodyId),
    impacts: await impactCards(work, actor, action.impacts),
    linked: await actionCards(work, actor, others.filter(isId)),
    neededBy: await neededBy(work, actor, action.id),
    links: await loopLinks(c, { kind: 'action', id: action.id }),
    comments: await commentsOf(work, actor, action),
    closing: await closingOf(work, actor, action),
    history: await historyOf(work, actor, action),
    moves: await panel(c, action),
    panels: await recordPanels(c, { kind: 'action', id: action.id }),
  }
  const facts = { title: action.title, description: action.summary.slice(0, 200) }
  return page(c, facts, <ActionPage {...props} comment={shown.comment} />, shown.status ?? 200)
}

async function showNew(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const bodyId = actor.acting?.bodyId ?? ''
  ensure(may.add(actor, bodyId))
  const first = {
    visibility: 'city',
    kind: 'proposed',
    priceYear: work.now.getUTCFullYear(),
    currency: (await usualCurrency(work, bodyId)) ?? '',
    lead: actor.acting?.department ?? '',
  }
  return formPage(c, null, await restored(c, actionForm.filled(first)))
}

type FormShown = {
  readonly status?: 200 | 409 | 422
  readonly differences?: readonly Difference[]
}

async function formPage(
  c: Ctx,
  action: ActionRecord | null,
  state: FormState,
  shown: FormShown = {},
): Promise<Response> {
  const { work, actor, t } = c.var
  const bodyId = actor.acting?.bodyId ?? missing()
  const others = await choicesOf(work, actor, bodyId)
  const current = await impactsOfBody(work, actor, bodyId)
  // Impacts of earlier waves stay ticked although the newest wave has others.
  const linked = await impactCards(work, actor, action?.impacts ?? [])
  const older = linked.filter(({ id }) => !current.some((impact) => impact.id === id))
  const props = {
    ...{ t, state, action },
    groups: await groupsOf(work, bodyId),
    impacts: [...older, ...current],
    others: others.filter(({ id }) => id !== action?.id),
    differences: shown.differences ?? null,
  }
  const title = action ? t('actions.edit.title', { code: action.code }) : t('actions.new.title')
  return page(c, { title }, <ActionFormPage {...props} />, shown.status ?? 200)
}

async function takeNew(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  ensure(may.add(actor, actor.acting?.bodyId ?? ''))
  const data = await c.req.formData()
  const form = actionForm.read(data)
  if (!form.ok) return formPage(c, null, form, { status: 422 })
  try {
    const id = await createAction(work, actor, valuesFrom(form.value, null))
    return see(c, `/actions/${id}`, 'actions.new.done')
  } catch (error) {
    return formPage(c, null, actionForm.refused(data, invalidOnly(error)), { status: 422 })
  }
}

function invalidOnly(error: unknown): Refusal {
  if (error instanceof Refusal && error.kind === 'invalid') return error
  throw error
}

async function editable(c: Ctx): Promise<ActionRecord> {
  const action = await found(c)
  ensure(may.edit(c.var.actor, action))
  return action
}

async function showEdit(c: Ctx): Promise<Response> {
  const action = await editable(c)
  return formPage(c, action, await restored(c, actionForm.filled(fieldsOf(action), action.version)))
}

async function takeEdit(c: Ctx, again = false): Promise<Response> {
  const action = await editable(c)
  const data = await c.req.formData()
  const seen = { id: action.id, version: versionOf(data) }
  const form = actionForm.read(data)
  if (!form.ok) return formPage(c, action, { ...form, version: seen.version }, { status: 422 })
  try {
    const values = valuesFrom(form.value, action.kind)
    if (seen.version !== action.version) return changedMeanwhile(c, action, values, data)
    await changeAction(c.var.work, c.var.actor, seen, values)
    return see(c, `/actions/${action.id}`, 'actions.edit.done')
  } catch (error) {
    // Somebody was first between our reading and our writing: they are read again, and shown.
    if (error instanceof Refusal && error.kind === 'conflict' && !again) return takeEdit(c, true)
    const state = actionForm.refused(data, invalidOnly(error))
    return formPage(c, action, { ...state, version: seen.version }, { status: 422 })
  }
}

/** Somebody was first: what is there now beside what was typed, and all that was typed kept. */
function changedMeanwhile(
  c: Ctx,
  action: ActionRecord,
  values: ActionValues,
  data: FormData,
): Promise<Response> {
  const now = valuesOf(action)
  const differences = FIELDS.filter((field) => field !== 'status' && field !== 'externalRef')
    .map((field) => ({
      label: c.var.t(`actions.field.${field}`),
      theirs: fieldText(now, field),
      typed: fieldText({ ...values, code: values.code ?? now.code }, field),
    }))
    .filter(({ theirs, typed }) => theirs !== typed)
  const refusal = new Refusal('conflict', 'actions.refusal.changed-meanwhile')
  const state = { ...actionForm.refused(data, refusal), version: action.version }
  return formPage(c, action, state, { status: 409, differences })
}

async function takeComment(c: Ctx, panel: ActionPanel): Promise<Response> {
  const action = await found(c)
  ensure(may.comment(c.var.actor, action))
  const form = commentForm.read(await c.req.formData())
  if (!form.ok) return showAction(c, action, panel, { status: 422, comment: form })
  await addComment(c.var.work, c.var.actor, action.id, form.value.text)
  return see(c, `/actions/${action.id}#comments`, 'actions.comments.done')
}
