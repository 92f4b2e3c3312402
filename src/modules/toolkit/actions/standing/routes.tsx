import type { Hono } from 'hono'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, type Env, page, room, see } from '#web/http.tsx'
import { type ActionPanel, type ActionRecord, choicesOf, found, may } from '../record/index.ts'
import { moveForms } from './forms.ts'
import { ASKING, isMove, type Move, movesFor, RULES } from './policy.ts'
import { type MoveWords, moveAction } from './service.ts'
import { MovePage, MovePanel } from './views/move-views.tsx'

/** The changes of an action's status: each is a noun of its address. */
export function standingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/actions/:id/:move', showMove)
  routes.post('/actions/:id/:move', takeMove)
  return routes
}

/** The buttons beside an action. */
export const movePanel: ActionPanel = (c, action) => {
  const moves = movesFor(c.var.actor, action)
  const panel = moves.length > 0 && <MovePanel t={c.var.t} action={action} moves={moves} />
  return Promise.resolve(panel || null)
}

function moveOf(c: Ctx): Move {
  const named = c.req.param('move') ?? ''
  return isMove(named) ? named : missing()
}

async function showMove(c: Ctx): Promise<Response> {
  const move = moveOf(c)
  if (!ASKING.has(move)) missing()
  const action = await found(c)
  ensure(movesFor(c.var.actor, action).includes(move))
  return movePage(c, action, move, formOf(move).blank)
}

async function movePage(
  c: Ctx,
  action: ActionRecord,
  move: Move,
  state: FormState,
): Promise<Response> {
  const { work, actor, t } = c.var
  const cards = move === 'supersession' ? await choicesOf(work, actor, action.bodyId) : []
  const others = cards.filter(
    ({ id, status }) => id !== action.id && status !== 'dropped' && status !== 'superseded',
  )
  const title = t(`actions.move.${move}`)
  const status = state.errors.length > 0 ? 422 : 200
  return page(c, { title }, <MovePage {...{ t, action, move, state, others }} />, status)
}

function formOf(move: Move) {
  if (!ASKING.has(move)) return moveForms.plain
  if (move === 'blockage' || move === 'supersession' || move === 'completion')
    return moveForms[move]
  return moveForms.reason
}

async function takeMove(c: Ctx): Promise<Response> {
  const move = moveOf(c)
  const action = await found(c)
  ensure(may.move(c.var.actor, action, RULES[move].to))
  const data = await c.req.formData()
  const form = formOf(move).read(data)
  if (!form.ok) return movePage(c, action, move, form)
  try {
    const words: MoveWords = { ...form.value, lang: c.var.t.lang }
    await moveAction(c.var.work, c.var.actor, { id: action.id, move }, words)
    return see(c, `/actions/${action.id}`, `actions.moved.${move}`)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return movePage(c, action, move, formOf(move).refused(data, error))
  }
}
