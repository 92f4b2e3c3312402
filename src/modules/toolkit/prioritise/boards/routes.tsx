import { slicedPage } from '#kernel/pages.ts'
import { ensure, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, loopLinks, page, pageNumber, restored, room, see } from '#web/http.tsx'
import type { Words } from '#web/words.ts'
import { actionsOf } from '../../actions/index.ts'
import { crisesOf } from '../../crises/index.ts'
import type { Difference } from '../../meanwhile/index.ts'
import { startingCriterion, USUAL_KEYS } from '../criteria/index.ts'
import { BOARDS, boardHref } from '../links.ts'
import { may } from '../policy.ts'
import { freshnessOf } from '../rankings/index.ts'
import { actionsOn, openBoard } from '../service.ts'
import { actionsForm, boardForm, newBoardForm, seenIds, seenText } from './forms.ts'
import { countsOf } from './queries.ts'
import {
  type BoardChange,
  beginBoard,
  boardsElsewhere,
  boardsOf,
  changeBoard,
  chooseActions,
  settleBoard,
} from './service.ts'
import { ActionChoice } from './views/action-choice.tsx'
import { BoardSettings, NewBoard } from './views/board-editor.tsx'
import { BoardList } from './views/board-list.tsx'
import { Overview } from './views/overview.tsx'

export const boardRoutes = room()

boardRoutes.get(BOARDS, async (c) => {
  const { work, actor, t } = c.var
  const seat = actor.acting
  const own = seat?.bodyKind === 'city' ? await boardsOf(work, actor, seat.bodyId) : null
  const others = await boardsElsewhere(work, actor, pageNumber(c))
  const mayBegin = seat !== null && may.begin(actor, seat.bodyId)
  return page(
    c,
    { title: t('prioritise.room') },
    <BoardList
      t={t}
      own={own && slicedPage(own, pageNumber(c, 'own'))}
      others={others}
      mayBegin={mayBegin}
    />,
  )
})

async function newBoardPage(c: Ctx, state: FormState, status: 200 | 422): Promise<Response> {
  const { work, actor, t } = c.var
  const bodyId = actor.acting?.bodyId ?? ''
  ensure(may.begin(actor, bodyId))
  const crises = await crisesOf(work, actor, bodyId)
  return page(
    c,
    { title: t('prioritise.new.title') },
    <NewBoard t={t} state={state} crises={crises} />,
    status,
  )
}

boardRoutes.get(`${BOARDS}/new`, async (c) => {
  const filled = newBoardForm.filled({
    visibility: 'office',
    criteria: USUAL_KEYS,
    crisis: c.req.query('crisis') ?? '',
  })
  return newBoardPage(c, await restored(c, filled), 200)
})

boardRoutes.post(BOARDS, async (c) => {
  const { work, actor, t } = c.var
  const data = await c.req.formData()
  const form = newBoardForm.read(data)
  if (!form.ok) return newBoardPage(c, form, 422)
  const { crisis, criteria, ...facts } = form.value
  try {
    const id = await beginBoard(work, actor, {
      ...facts,
      crisisId: crisis ?? null,
      criteria: criteria.map((key) => startingCriterion(t, key)),
    })
    return see(c, boardHref(id), 'prioritise.done.begun')
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return newBoardPage(c, newBoardForm.refused(data, error), 422)
  }
})

boardRoutes.get(`${BOARDS}/:id`, async (c) => {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  return page(
    c,
    { title: board.title, description: board.question },
    <Overview
      t={t}
      board={board}
      counts={await countsOf(work, board.id)}
      ranking={await freshnessOf(work, board)}
      links={await loopLinks(c, { kind: 'board', id: board.id })}
      may={{
        edit: may.edit(actor, board),
        score: may.score(actor, board),
        rank: may.rank(actor, board),
        decide: may.decide(actor, board),
        settle: may.settle(actor, board),
      }}
    />,
  )
})

type Drawn = {
  readonly status?: 200 | 409 | 422
  /** What now stands otherwise than typed, for a reader who was overtaken. */
  readonly differences?: readonly Difference[]
}

async function settingsPage(c: Ctx, state: FormState, drawn: Drawn = {}): Promise<Response> {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id') ?? '')
  ensure(may.edit(actor, board))
  return page(
    c,
    { title: t('prioritise.settings.title') },
    <BoardSettings t={t} board={board} state={state} differences={drawn.differences} />,
    drawn.status ?? 200,
  )
}

const differencesOf = (t: Words, now: BoardChange, typed: BoardChange): readonly Difference[] =>
  [
    { label: t('prioritise.field.title'), theirs: now.title, typed: typed.title },
    { label: t('prioritise.field.question'), theirs: now.question, typed: typed.question },
    {
      label: t('prioritise.visibility'),
      theirs: t(`frame.visibility.${now.visibility}`),
      typed: t(`frame.visibility.${typed.visibility}`),
    },
  ].filter((row) => row.theirs !== row.typed)

boardRoutes.get(`${BOARDS}/:id/facts`, async (c) => {
  const board = await openBoard(c.var.work, c.var.actor, c.req.param('id'))
  const { title, question, visibility } = board
  const filled = boardForm.filled({ title, question, visibility }, board.version)
  return settingsPage(c, await restored(c, filled))
})

boardRoutes.post(`${BOARDS}/:id/facts`, async (c) => {
  const { work, actor, t } = c.var
  const data = await c.req.formData()
  const form = boardForm.read(data)
  const version = versionOf(data)
  if (!form.ok) return settingsPage(c, { ...form, version }, { status: 422 })
  const id = c.req.param('id')
  try {
    await changeBoard(work, actor, id, { version, facts: form.value })
  } catch (error) {
    if (!(error instanceof Refusal) || error.key !== 'prioritise.error.changed') throw error
    const now = await openBoard(work, actor, id)
    const state = { ...boardForm.filled(form.value), version: now.version }
    const differences = differencesOf(t, now, form.value)
    return settingsPage(c, state, { status: 409, differences })
  }
  return see(c, boardHref(id), 'prioritise.done.saved')
})

for (const [noun, state] of [
  ['closing', 'closed'],
  ['opening', 'open'],
] as const)
  boardRoutes.post(`${BOARDS}/:id/${noun}`, async (c) => {
    const id = c.req.param('id')
    await settleBoard(c.var.work, c.var.actor, id, state)
    return see(c, boardHref(id), `prioritise.done.${state}`)
  })

async function actionsPage(c: Ctx, state: FormState | null, status: 200 | 422) {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id') ?? '')
  const chosen = await actionsOn(work, actor, board)
  const mayEdit = may.edit(actor, board)
  const ids = chosen.map((action) => action.id)
  const filled = actionsForm.filled({ actions: ids, seen: seenText(ids) })
  return page(
    c,
    { title: t('prioritise.actions.title') },
    <ActionChoice
      t={t}
      board={board}
      state={state ?? filled}
      chosen={chosen}
      choosable={mayEdit ? await actionsOf(work, actor, board.bodyId) : null}
    />,
    status,
  )
}

boardRoutes.get(`${BOARDS}/:id/actions`, (c) => actionsPage(c, null, 200))

boardRoutes.post(`${BOARDS}/:id/actions`, async (c) => {
  const data = await c.req.formData()
  const form = actionsForm.read(data)
  if (!form.ok) return actionsPage(c, form, 422)
  const id = c.req.param('id')
  try {
    const { actions, seen } = form.value
    await chooseActions(c.var.work, c.var.actor, id, { chosen: actions, seen: seenIds(seen) })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return actionsPage(c, actionsForm.refused(data, error), 422)
  }
  return see(c, boardHref(id), 'prioritise.done.saved')
})
