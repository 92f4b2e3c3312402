import { ensure, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { actionsById } from '../../actions/index.ts'
import { todayOf } from '../../crises/index.ts'
import { BOARDS, boardHref } from '../links.ts'
import { may } from '../policy.ts'
import type { Board } from '../queries.ts'
import { openBoard } from '../service.ts'
import { decisionForm, orderIn, placeName } from './forms.ts'
import { decisionsOf, noteDecision, type Suggestion, suggestionFor } from './service.ts'
import { DecisionEditor } from './views/decision-editor.tsx'
import { DecisionLog } from './views/decision-log.tsx'

export const decisionRoutes = room()

const LOG = `${BOARDS}/:id/decisions`

async function titlesOf(c: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const records = await actionsById(c.var.work, c.var.actor, [...new Set(ids)])
  return new Map(records.map(({ id, code, title }) => [id, `${code} ${title}`]))
}

decisionRoutes.get(LOG, async (c) => {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  const decisions = await decisionsOf(work, actor, board.id, pageNumber(c))
  return page(
    c,
    { title: t('prioritise.decision.log') },
    <DecisionLog
      t={t}
      board={board}
      decisions={decisions}
      titles={
        await titlesOf(
          c,
          decisions.rows.flatMap(({ order }) => order),
        )
      }
      mayDecide={may.decide(actor, board)}
      mayReadNames={may.readNames(actor, board)}
    />,
  )
})

type Opened = { readonly board: Board; readonly suggestion: Suggestion }

async function opened(c: Ctx): Promise<Opened> {
  const { work, actor } = c.var
  const board = await openBoard(work, actor, c.req.param('id') ?? '')
  ensure(may.decide(actor, board))
  return { board, suggestion: await suggestionFor(work, actor, board) }
}

async function editorPage(
  c: Ctx,
  { board, suggestion }: Opened,
  state: FormState,
  status: 200 | 422,
) {
  const { t } = c.var
  return page(
    c,
    { title: t('prioritise.decision.add') },
    <DecisionEditor
      {...{ t, board, state, suggestion }}
      titles={await titlesOf(c, suggestion.order)}
    />,
    status,
  )
}

decisionRoutes.get(`${LOG}/new`, async (c) => {
  const found = await opened(c)
  const { order, runId } = found.suggestion
  const places = runId === null ? [] : order.map((id, at) => [placeName(id), at + 1])
  const filled = decisionForm(order).filled({
    at: todayOf(c.var.work, c.var.actor),
    ...Object.fromEntries(places),
  })
  return editorPage(c, found, await restored(c, filled), 200)
})

decisionRoutes.post(LOG, async (c) => {
  const found = await opened(c)
  const { board, suggestion } = found
  const definition = decisionForm(suggestion.order)
  const data = await c.req.formData()
  const form = definition.read(data)
  if (!form.ok) return editorPage(c, found, form, 422)
  const order = orderIn(form.value, suggestion.order)
  if (!order) {
    const first = placeName(suggestion.order[0] ?? '')
    const errors = [{ field: first, key: 'prioritise.error.place-twice' as const }]
    return editorPage(c, found, { ...definition.filled(form.value), errors }, 422)
  }
  const { at, decidedBy, what, why = '' } = form.value
  try {
    await noteDecision(c.var.work, c.var.actor, board.id, { at, decidedBy, what, why, order })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return editorPage(c, found, definition.refused(data, error), 422)
  }
  return see(c, boardHref(board.id, 'decisions'), 'prioritise.done.decided')
})
