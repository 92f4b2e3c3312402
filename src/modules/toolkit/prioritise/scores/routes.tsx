import { Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, page, restored, room, see } from '#web/http.tsx'
import type { Words } from '#web/words.ts'
import { EQUITY } from '../criteria/index.ts'
import { BOARDS, boardHref, scoreHref } from '../links.ts'
import { may } from '../policy.ts'
import { type Board, type Criterion, criteriaOf, scoresOf } from '../queries.ts'
import { actionsOn, type BoardAction, openBoard } from '../service.ts'
import { filledScores, readScores, scoresForm } from './forms.ts'
import { equityProposal, type Proposal } from './proposal/index.ts'
import { openScored, saveScores } from './service.ts'
import { ScoreEditor } from './views/score-editor.tsx'
import { ScoreGrid } from './views/score-grid.tsx'

export const scoreRoutes = room()

const GRID = `${BOARDS}/:id/scores`

scoreRoutes.get(GRID, async (c) => {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  return page(
    c,
    { title: t('prioritise.scores.title') },
    <ScoreGrid
      t={t}
      board={board}
      actions={await actionsOn(work, actor, board)}
      criteria={await criteriaOf(work, board.id)}
      scores={await scoresOf(work, board.id)}
      mayScore={may.score(actor, board)}
    />,
  )
})

type Proposed = { readonly criterionId: string; readonly made: Proposal } | null

/** Only whoever may score is shown a proposal: it draws on impacts that others may not see. */
async function proposalFor(
  c: Ctx,
  board: Board,
  action: BoardAction,
  criteria: readonly Criterion[],
): Promise<Proposed> {
  const { work, actor, t } = c.var
  const criterion = criteria.find(({ key }) => key === EQUITY)
  if (!criterion || !may.score(actor, board)) return null
  const about = { t, bodyId: board.bodyId, action, criterion }
  const made = await equityProposal(work, actor, about)
  return made && { criterionId: criterion.id, made }
}

const sourceOf = (t: Words, { made }: NonNullable<Proposed>): string =>
  t('prioritise.proposal.source', {
    share: t.number(made.sharePercent),
    group: made.group,
    worst: t.list(made.worstHit),
  }).slice(0, 400)

/** A form shown again: with the version it was drawn from, or the newest once its reader was overtaken. */
type Typed = {
  readonly state: FormState
  readonly overtaken: boolean
}

async function editorPage(c: Ctx, typed: Typed | null, status: 200 | 409 | 422): Promise<Response> {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id') ?? '')
  const { action, all } = await openScored(work, actor, board, c.req.param('action') ?? '')
  const criteria = await criteriaOf(work, board.id)
  const scores = (await scoresOf(work, board.id)).filter((one) => one.actionId === action.id)
  const proposal = await proposalFor(c, board, action, criteria)
  const asked = proposal && c.req.query('proposal') === 'yes'
  const proposed = asked ? [{ ...exactly(proposal), source: sourceOf(t, proposal) }] : []
  const held = scores.filter((one) => !proposed.some((p) => p.criterionId === one.criterionId))
  const filled = scoresForm(criteria).filled(
    filledScores(criteria, [...held, ...proposed]),
    action.version,
  )
  const state = typed
    ? { version: action.version, ...typed.state }
    : asked
      ? filled
      : await restored(c, filled)
  return page(
    c,
    { title: action.title },
    <ScoreEditor
      {...{ t, board, action, all, criteria, scores, proposal }}
      state={may.score(actor, board) ? state : null}
      overtaken={typed?.overtaken ?? false}
      mayReadNames={may.readNames(actor, board)}
    />,
    status,
  )
}

const exactly = ({ criterionId, made }: NonNullable<Proposed>) => ({
  criterionId,
  low: made.likely,
  likely: made.likely,
  high: made.likely,
})

scoreRoutes.get(`${GRID}/:action`, (c) => editorPage(c, null, 200))

scoreRoutes.post(`${GRID}/:action`, async (c) => {
  const { work, actor } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  const data = await c.req.formData()
  const then = String(data.get('then') ?? '')
  data.delete('then')
  const criteria = await criteriaOf(work, board.id)
  const version = versionOf(data)
  const read = readScores(criteria, data)
  if (!read.ok) return editorPage(c, { state: { ...read.state, version }, overtaken: false }, 422)
  const at = { board: board.id, action: c.req.param('action'), version }
  try {
    await saveScores(work, actor, at, read.scores)
  } catch (error) {
    const lost = error instanceof Refusal && error.key === 'prioritise.error.scores-changed'
    if (!lost) throw error
    const state = scoresForm(criteria).filled(filledScores(criteria, read.scores))
    return editorPage(c, { state, overtaken: true }, 409)
  }
  const all = await actionsOn(work, actor, board)
  const next = all.find(({ id }) => id === then)
  const href = next ? scoreHref(board.id, next.id) : boardHref(board.id, 'scores')
  return see(c, href, 'prioritise.done.scored')
})
