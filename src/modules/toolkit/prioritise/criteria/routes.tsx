import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, page, restored, room, see } from '#web/http.tsx'
import type { Words } from '#web/words.ts'
import type { Difference } from '../../meanwhile/index.ts'
import { BOARDS, boardHref } from '../links.ts'
import { may } from '../policy.ts'
import { criteriaOf, scoresOf } from '../queries.ts'
import { openBoard } from '../service.ts'
import { anchorsText, criterionForm, cutoffsText } from './forms.ts'
import { goalpostChangesOf, scoresHeld } from './queries.ts'
import {
  addCriterion,
  type CriterionText,
  changeCriterion,
  openCriterion,
  overlapsAmong,
  removeCriterion,
} from './service.ts'
import { CriterionEditor } from './views/criterion-editor.tsx'
import { CriterionList } from './views/criterion-list.tsx'

export const criteriaRoutes = room()

const LIST = `${BOARDS}/:id/criteria`

criteriaRoutes.get(LIST, async (c) => {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  const criteria = await criteriaOf(work, board.id)
  return page(
    c,
    { title: t('prioritise.criteria.title') },
    <CriterionList
      t={t}
      board={board}
      criteria={criteria}
      changes={await goalpostChangesOf(work, board.id)}
      overlaps={overlapsAmong(criteria, await scoresOf(work, board.id))}
      mayEdit={may.edit(actor, board)}
      mayReadNames={may.readNames(actor, board)}
    />,
  )
})

async function editorPage(
  c: Ctx,
  state: FormState,
  status: 200 | 409 | 422,
  typed: CriterionText | null = null,
): Promise<Response> {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id') ?? '')
  ensure(may.edit(actor, board))
  const asked = c.req.param('criterion')
  const held = asked === undefined ? null : await openCriterion(work, board, asked)
  const scores = held ? await scoresHeld(work, held.id) : 0
  return page(
    c,
    { title: held?.label ?? t('prioritise.criteria.add') },
    <CriterionEditor
      t={t}
      board={board}
      state={state}
      held={held && { id: held.id, label: held.label, scores }}
      differences={held && typed ? differencesOf(t, held, typed) : undefined}
    />,
    status,
  )
}

criteriaRoutes.get(`${LIST}/new`, async (c) => {
  const filled = criterionForm.filled({ direction: 'max' })
  return editorPage(c, await restored(c, filled), 200)
})

criteriaRoutes.get(`${LIST}/:criterion`, async (c) => {
  const { work, actor } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  const held = await openCriterion(work, board, c.req.param('criterion'))
  const { label, unit, direction, low, high, version } = held
  const filled = criterionForm.filled(
    {
      ...{ label, unit, direction, low, high },
      anchors: anchorsText(held.anchors),
      cutoffs: cutoffsText(held.cutoffs),
    },
    version,
  )
  return editorPage(c, await restored(c, filled), 200)
})

/** Saves, or shows the form again with what was typed and why it cannot be taken. */
async function saved(c: Ctx, save: (facts: Read) => Promise<Response>): Promise<Response> {
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = criterionForm.read(data)
  if (!form.ok) return editorPage(c, { ...form, version }, 422)
  const { anchors = [], cutoffs = null, ...facts } = form.value
  try {
    return await save({ ...facts, anchors, cutoffs, version })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const typed = criterionForm.refused(data, error)
    if (error.kind === 'invalid') return editorPage(c, { ...typed, version }, 422)
    if (error.key !== 'prioritise.error.changed') throw error
    // Whoever was second sees what stands now and keeps what they typed, to save over it knowingly.
    const state = { ...typed, errors: [], version: await versionNow(c) }
    return editorPage(c, state, 409, { ...facts, anchors, cutoffs })
  }
}

async function versionNow(c: Ctx): Promise<number> {
  const board = await openBoard(c.var.work, c.var.actor, c.req.param('id') ?? '')
  return (await openCriterion(c.var.work, board, c.req.param('criterion') ?? '')).version
}

/** What now stands otherwise than its reader typed. */
function differencesOf(t: Words, now: CriterionText, typed: CriterionText): readonly Difference[] {
  const told = (one: CriterionText) => [
    [t('prioritise.criterion.label'), one.label],
    [t('prioritise.criterion.unit'), one.unit],
    [t('prioritise.criterion.direction'), t(`prioritise.criterion.${one.direction}`)],
    [t('prioritise.criterion.low'), t.number(one.low)],
    [t('prioritise.criterion.high'), t.number(one.high)],
    [t('prioritise.criterion.anchors'), anchorsText(one.anchors)],
    [t('prioritise.criterion.cutoffs'), cutoffsText(one.cutoffs)],
  ]
  const mine = told(typed)
  return told(now)
    .map(([label = '', theirs = ''], at) => ({ label, theirs, typed: mine[at]?.[1] ?? '' }))
    .filter((row) => row.theirs !== row.typed)
}

type Read = Parameters<typeof changeCriterion>[3]['facts'] & { readonly version: number }

criteriaRoutes.post(LIST, (c) =>
  saved(c, async ({ version: _, ...facts }) => {
    const id = c.req.param('id')
    await addCriterion(c.var.work, c.var.actor, id, facts)
    return see(c, boardHref(id, 'criteria'), 'prioritise.done.saved')
  }),
)

criteriaRoutes.post(`${LIST}/:criterion`, (c) =>
  saved(c, async ({ version, ...facts }) => {
    const at = { board: c.req.param('id'), criterion: c.req.param('criterion') }
    const { moved } = await changeCriterion(c.var.work, c.var.actor, at, { version, facts })
    const list = boardHref(at.board, 'criteria')
    if (moved === 0) return see(c, list, 'prioritise.done.saved')
    return see(c, list, 'prioritise.done.moved', { count: moved })
  }),
)

criteriaRoutes.post(`${LIST}/:criterion/removal`, async (c) => {
  const at = { board: c.req.param('id'), criterion: c.req.param('criterion') }
  await removeCriterion(c.var.work, c.var.actor, at)
  return see(c, boardHref(at.board, 'criteria'), 'prioritise.done.removed')
})
