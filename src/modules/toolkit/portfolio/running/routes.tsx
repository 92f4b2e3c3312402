import type { Hono } from 'hono'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { csvText, download } from '#web/csv.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, loopLinks, page, restored, room, see } from '#web/http.tsx'
import type { Words } from '#web/words.ts'
import type { Difference } from '../../meanwhile/index.ts'
import { runJson, runRows } from '../exporting/index.ts'
import { runHref } from '../links.ts'
import { namesFor } from '../naming/index.ts'
import { may } from '../policy.ts'
import type { PortfolioRecord } from '../record/index.ts'
import { choiceName } from '../views/choice-name.ts'
import { decisionForm } from './forms.ts'
import type { Run } from './queries.ts'
import { decidePortfolio, hashNow, openRun } from './service.ts'
import { RunPage } from './views/run-page.tsx'

/** A calculation's page, its exports, and the decision on it. */
export function runningRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/portfolios/:id/runs/:file{[0-9]{1,6}\\.csv}', sendCsv)
  routes.get('/portfolios/:id/runs/:file{[0-9]{1,6}\\.json}', sendJson)
  routes.get('/portfolios/:id/runs/:number', async (c) => {
    const { portfolio, run } = await opened(c)
    const filled = decisionForm.filled(
      { choice: portfolio.decidedChoice ?? 'optimum', why: portfolio.decidedWhy },
      portfolio.version,
    )
    return runPage(c, portfolio, run, { state: await restored(c, filled), status: 200 })
  })
  routes.post('/portfolios/:id/runs/:number/decision', takeDecision)
  return routes
}

const opened = (c: Ctx) =>
  openRun(
    c.var.work,
    c.var.actor,
    c.req.param('id') ?? '',
    Number.parseInt(c.req.param('number') ?? c.req.param('file') ?? '', 10),
  )

const isInside = (c: Ctx, portfolio: PortfolioRecord): boolean =>
  c.var.actor.acting?.bodyId === portfolio.bodyId

const namesOf = (c: Ctx, portfolio: PortfolioRecord, run: Run) =>
  namesFor(c.var.work, c.var.actor, c.var.t, {
    bodyId: portfolio.bodyId,
    actions: [
      ...run.input.actions.map(({ id }) => id),
      ...run.input.leftOut.map(({ id }) => id),
      ...run.input.rules.flatMap((rule) => ('needs' in rule ? [rule.needs] : [])),
    ],
  })

/** Has anything that the calculation rests on changed since? Asked only by who could calculate again. */
async function isStale(c: Ctx, portfolio: PortfolioRecord, run: Run): Promise<boolean> {
  if (!may.edit(c.var.actor, portfolio) || run.result === null) return false
  try {
    return (await hashNow(c.var.work, c.var.actor, portfolio)) !== run.inputHash
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}

async function runPage(
  c: Ctx,
  portfolio: PortfolioRecord,
  run: Run,
  form: {
    readonly state: FormState
    readonly status: 200 | 409 | 422
    readonly differences?: readonly Difference[]
  },
): Promise<Response> {
  const { t, actor } = c.var
  const body = (
    <RunPage
      t={t}
      portfolio={portfolio}
      run={run}
      names={await namesOf(c, portfolio, run)}
      links={await loopLinks(c, { kind: 'portfolio', id: portfolio.id })}
      inside={isInside(c, portfolio)}
      canDecide={may.decide(actor, portfolio)}
      stale={await isStale(c, portfolio, run)}
      decideState={form.state}
      differences={form.differences}
    />
  )
  const title = `${portfolio.title} · ${t('portfolio.runs.name', { number: run.number })}`
  return page(c, { title }, body, form.status)
}

async function takeDecision(c: Ctx): Promise<Response> {
  const { portfolio, run } = await opened(c)
  ensure(may.decide(c.var.actor, portfolio))
  const data = await c.req.formData()
  const form = decisionForm.read(data)
  const version = versionOf(data)
  if (!form.ok) return runPage(c, portfolio, run, { state: { ...form, version }, status: 422 })
  try {
    await decidePortfolio(c.var.work, c.var.actor, portfolio.id, {
      number: run.number,
      version,
      ...form.value,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const typed = decisionForm.refused(data, error)
    if (error.kind === 'invalid')
      return runPage(c, portfolio, run, { state: { ...typed, version }, status: 422 })
    if (error.kind !== 'conflict') throw error
    const now = (await opened(c)).portfolio
    const state = { ...typed, errors: [], version: now.version }
    const differences = differencesOf(c.var.t, { now, run, typed: form.value })
    return runPage(c, now, run, { state, status: 409, differences })
  }
  return see(c, runHref(portfolio.id, run.number), 'portfolio.decide.done')
}

/** What was decided meanwhile, beside what its reader was about to decide. */
function differencesOf(
  t: Words,
  of: {
    readonly now: PortfolioRecord
    readonly run: Run
    readonly typed: { readonly choice: string; readonly why: string }
  },
): readonly Difference[] {
  const { now, run, typed } = of
  if (now.decidedChoice === null) return []
  const elsewhere = now.decidedRunId !== run.id
  const theirs = choiceName(t, now.decidedChoice)
  return [
    {
      label: t('portfolio.decide.choice'),
      theirs: elsewhere ? `${theirs} (${t('portfolio.decide.elsewhere')})` : theirs,
      typed: choiceName(t, typed.choice),
    },
    { label: t('portfolio.decide.why'), theirs: now.decidedWhy, typed: typed.why },
  ].filter((row) => row.theirs !== row.typed)
}

async function sendCsv(c: Ctx): Promise<Response> {
  const { portfolio, run } = await opened(c)
  const rows = runRows(run, c.var.t, await namesOf(c, portfolio, run))
  return download(c, `portfolio-${run.number}.csv`, 'text/csv; charset=utf-8', csvText(rows))
}

async function sendJson(c: Ctx): Promise<Response> {
  const { portfolio, run } = await opened(c)
  const names = await namesOf(c, portfolio, run)
  const text = JSON.stringify(runJson(run, c.var.t, names, isInside(c, portfolio)), null, 2)
  return download(c, `portfolio-${run.number}.json`, 'application/json', text)
}
