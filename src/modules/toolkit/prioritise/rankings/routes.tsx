import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { csvText, download } from '#web/csv.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, pageNumber, room, see } from '#web/http.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { actionsById } from '../../actions/index.ts'
import { EQUITY } from '../criteria/index.ts'
import { BOARDS, boardHref, runHref } from '../links.ts'
import { may } from '../policy.ts'
import { type Board, criteriaOf, scoresOf, stakeholdersOf } from '../queries.ts'
import { openBoard } from '../service.ts'
import { ConflictPage, conflictsOf } from '../stakeholders/index.ts'
import { BoardFrame } from '../views/board-frame.tsx'
import { csvRows, jsonText } from './exports/index.ts'
import { rankingForm } from './forms.ts'
import {
  cancelRanking,
  continueRanking,
  type DoneRun,
  doneRun,
  inputHashOf,
  isStalled,
  latestResult,
  openRun,
  reviveRanking,
  runsOn,
  startRanking,
} from './service.ts'
import { ResultPage } from './views/result-page.tsx'
import { RunList, RunPage } from './views/run-views.tsx'
import { StartForm } from './views/start-form.tsx'
import { namesIn } from './wording/index.ts'

export const rankingRoutes = room()

const BLANK = rankingForm.filled({ samples: '10000' })

async function namesFor(c: Ctx, board: Board, done: DoneRun) {
  const { work, actor, t } = c.var
  const records = await actionsById(work, actor, done.result.actions)
  const people = may.readNames(actor, board) ? await stakeholdersOf(work, board.id) : null
  return namesIn(t, done, {
    titles: new Map(records.map(({ id, title }) => [id, title])),
    stakeholders: people && new Map(people.map(({ id, name }) => [id, name])),
  })
}

/** The fairness score beside the rank: as a criterion alone it can be bought off. */
async function equityFor(c: Ctx, board: Board, done: DoneRun) {
  const { work, t } = c.var
  const criterion = (await criteriaOf(work, board.id)).find(({ key }) => key === EQUITY)
  if (!criterion) return null
  const scores = (await scoresOf(work, board.id)).filter((one) => one.criterionId === criterion.id)
  const held = new Map(scores.map((one) => [one.actionId, one.likely]))
  return (at: number): string => {
    const score = held.get(done.result.actions[at] ?? '')
    return score === undefined ? t('prioritise.unknown') : t.number(score)
  }
}

async function below(c: Ctx, board: Board, state: FormState) {
  const { work, actor, t } = c.var
  const runs = await runsOn(work, board, pageNumber(c, 'runs'))
  const named = may.readNames(actor, board)
  const ready = may.rank(actor, board) && runs.rows[0]?.busy !== true
  return (
    <>
      {ready && <StartForm t={t} board={board} state={state} />}
      {runs.total > 0 && <RunList t={t} board={board} runs={runs} named={named} />}
    </>
  )
}

async function resultPage(c: Ctx, board: Board, done: DoneRun): Promise<Response> {
  const { work, actor, t } = c.var
  const asked = c.req.query('of')
  return page(
    c,
    { title: t('prioritise.result.title') },
    <ResultPage
      t={t}
      board={board}
      done={done}
      names={await namesFor(c, board, done)}
      of={done.result.stakeholders.find(({ id }) => id === asked) ?? null}
      all={c.req.query('all') === 'yes'}
      stale={done.run.inputHash !== (await inputHashOf(work, board))}
      equity={await equityFor(c, board, done)}
      mayRank={may.rank(actor, board)}
      mayDecide={may.decide(actor, board)}
      below={await below(c, board, BLANK)}
    />,
  )
}

async function emptyPage(c: Ctx, board: Board, state: FormState, status: 200 | 422) {
  const { t } = c.var
  return page(
    c,
    { title: t('prioritise.result.title') },
    <BoardFrame
      t={t}
      board={board}
      here="ranking"
      title={t('prioritise.result.title')}
      point={t('prioritise.result.none-point')}
    >
      <EmptyState t={t} title={t('prioritise.result.none')}>
        <p>{t('prioritise.result.none-text')}</p>
      </EmptyState>
      {await below(c, board, state)}
    </BoardFrame>,
    status,
  )
}

rankingRoutes.get(`${BOARDS}/:id/ranking`, async (c) => {
  const board = await openBoard(c.var.work, c.var.actor, c.req.param('id'))
  const done = await latestResult(c.var.work, board)
  return done ? resultPage(c, board, done) : emptyPage(c, board, BLANK, 200)
})

rankingRoutes.post(`${BOARDS}/:id/rankings`, async (c) => {
  const { work, actor, t } = c.var
  const id = c.req.param('id')
  const data = await c.req.formData()
  const board = await openBoard(work, actor, id)
  ensure(may.rank(actor, board))
  const form = rankingForm.read(data)
  if (!form.ok) return emptyPage(c, board, form, 422)
  const { samples, seed } = form.value
  try {
    const asked = { samples: Number(samples), seed: seed ?? null }
    const run = await startRanking(work, actor, id, asked)
    return see(c, runHref(id, run), 'prioritise.done.started')
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    if (error.key !== 'prioritise.error.contradiction')
      return emptyPage(c, board, rankingForm.refused(data, error), 422)
    const refusal = t(error.key, error.values)
    const found = await conflictsOf(work, t, board)
    const title = t('prioritise.conflicts.title')
    const body = <ConflictPage t={t} board={board} refusal={refusal} {...found} />
    return page(c, { title }, body, 422)
  }
})

const RUN = `${BOARDS}/:id/rankings/:run`

async function runOf(c: Ctx) {
  const board = await openBoard(c.var.work, c.var.actor, c.req.param('id') ?? '')
  return { board, run: await openRun(c.var.work, board, c.req.param('run') ?? '') }
}

rankingRoutes.get(RUN, async (c) => {
  const { work, actor, t } = c.var
  const { board, run } = await runOf(c)
  const done = run.state === 'done' ? await doneRun(work, run) : null
  if (done) return resultPage(c, board, done)
  const body = (
    <RunPage
      {...{ t, board, run }}
      stalled={isStalled(work, run)}
      mayRank={may.rank(actor, board)}
    />
  )
  return page(c, { title: t(`prioritise.run.title-${run.state}`) }, body)
})

rankingRoutes.post(`${RUN}/cancellation`, async (c) => {
  const { id, run } = c.req.param()
  await cancelRanking(c.var.work, c.var.actor, id, run)
  return see(c, boardHref(id, 'ranking'), 'prioritise.done.cancelled')
})

rankingRoutes.post(`${RUN}/revival`, async (c) => {
  const { id, run } = c.req.param()
  await reviveRanking(c.var.work, c.var.actor, id, run)
  return see(c, runHref(id, run), 'prioritise.done.started')
})

rankingRoutes.post(`${RUN}/continuation`, async (c) => {
  const { id, run } = c.req.param()
  const next = await continueRanking(c.var.work, c.var.actor, id, run)
  return see(c, runHref(id, next), 'prioritise.done.started')
})

async function exported(c: Ctx): Promise<{ board: Board; done: DoneRun }> {
  const { board, run } = await runOf(c)
  return { board, done: (await doneRun(c.var.work, run)) ?? missing() }
}

rankingRoutes.get(`${RUN}/result.csv`, async (c) => {
  const { board, done } = await exported(c)
  const rows = csvRows(done, await namesFor(c, board, done))
  return download(c, `ranking-${done.run.id}.csv`, 'text/csv; charset=utf-8', csvText(rows))
})

/** What each stakeholder said is in the input: only the city gets it. */
rankingRoutes.get(`${RUN}/result.json`, async (c) => {
  const { board, done } = await exported(c)
  const whole = may.readNames(c.var.actor, board)
  return download(c, `ranking-${done.run.id}.json`, 'application/json', jsonText(done, whole))
})
