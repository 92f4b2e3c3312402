import type { Hono } from 'hono'
import { parseMinor } from '#kernel/money.ts'
import { pageOf } from '#kernel/pages.ts'
import { ensure, invalid, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, type Env, loopLinks, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { typedText } from '#web/parts/fields/field.tsx'
import { sourcesOf, suggestedSource } from './beginning/index.ts'
import { portfolioHref, runHref } from './links.ts'
import { memberRoutes } from './members/index.ts'
import { namesFor } from './naming/index.ts'
import { may } from './policy.ts'
import type { Snapshot } from './problem/index.ts'
import {
  createPortfolio,
  listPortfolios,
  openPortfolio,
  type PortfolioRecord,
  usualCurrency,
  votesOfCity,
} from './record/index.ts'
import { runForm } from './running/forms.ts'
import { runsOf } from './running/queries.ts'
import { runningRoutes } from './running/routes.tsx'
import { startRun } from './running/service.ts'
import { newForm, sourceOf } from './setup/forms.ts'
import { setupRoutes } from './setup/routes.tsx'
import { snapshotOf } from './snapshot/index.ts'
import { boardsOfBody } from './valuing/index.ts'
import { isReady } from './views/lacks.tsx'
import { ListPage } from './views/list-page.tsx'
import { NewPage } from './views/new-page.tsx'
import { PortfolioPage } from './views/portfolio-page.tsx'

/** The pages of portfolios: the list, one portfolio, what it rests on, and its calculations. */
export function portfolioRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/portfolios', showList)
  routes.get('/portfolios/new', async (c) => {
    ensure(may.create(c.var.actor))
    const currency = await usualCurrency(c.var.work, c.var.actor)
    const first = (await votesOfCity(c.var.work, c.var.actor))[0]
    const filled = newForm.filled({
      source: c.req.query('source') ?? (await suggestedSource(c.var.work, c.var.actor)),
      currency: first?.currency ?? currency,
      costBasis: 'likely',
    })
    return newPage(c, await restored(c, filled))
  })
  routes.post('/portfolios', takeNew)
  routes.get('/portfolios/:id', async (c) => {
    const portfolio = await openPortfolio(c.var.work, c.var.actor, c.req.param('id'))
    const filled = runForm.filled({ timeLimitSeconds: 10, alternatives: 2, entryValues: 5 })
    return portfolioPage(c, portfolio, filled)
  })
  routes.post('/portfolios/:id/runs', takeRun)
  routes.route('/', setupRoutes())
  routes.route('/', memberRoutes())
  routes.route('/', runningRoutes())
  return routes
}

async function showList(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  const number = pageNumber(c)
  const list = pageOf(await listPortfolios(work, actor, number), number)
  return page(c, { title: t('portfolio.room') }, <ListPage t={t} actor={actor} list={list} />)
}

async function newPage(c: Ctx, state: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { work, actor, t } = c.var
  const chosen = typedText(state, 'source')
  const sources = await sourcesOf(work, actor, pageNumber(c, 'sources'), chosen)
  return page(
    c,
    { title: t('portfolio.new.title') },
    <NewPage t={t} state={state} sources={sources} />,
    status,
  )
}

async function takeNew(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  ensure(may.create(actor))
  const data = await c.req.formData()
  const form = newForm.read(data)
  if (!form.ok) return newPage(c, form, 422)
  const { title, source, currency, budget, costBasis } = form.value
  try {
    const budgetMinor = budget === undefined ? null : amountOf(budget, currency)
    const id = await createPortfolio(work, actor, {
      title,
      source: sourceOf(source),
      currency,
      costBasis,
      budgetMinor,
      budgetName: t('portfolio.budgets.first'),
    })
    return see(c, portfolioHref(id), await doneKey(c, id))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return newPage(c, newForm.refused(data, error), 422)
  }
}

/** Whether a calculation can begin at once: what is said after a portfolio was begun. */
async function doneKey(c: Ctx, id: string) {
  const portfolio = await openPortfolio(c.var.work, c.var.actor, id)
  const snapshot = await settingOf(c, portfolio)
  const ready = snapshot !== null && !(snapshot instanceof Refusal) && isReady(snapshot)
  return ready ? 'portfolio.new.done' : 'portfolio.new.done-lacking'
}

function amountOf(text: string, currency: string): number {
  try {
    return parseMinor(text, currency) ?? invalid('portfolio.error.amount', {}, 'budget')
  } catch (error) {
    // Three letters that are no currency have no decimals to read an amount by.
    if (error instanceof RangeError) return invalid('portfolio.refusal.currency', {}, 'currency')
    throw error
  }
}

/** What a calculation would be given now, for the city's own people; others see its answers only. */
async function settingOf(c: Ctx, portfolio: PortfolioRecord): Promise<Snapshot | Refusal | null> {
  if (c.var.actor.acting?.bodyId !== portfolio.bodyId) return null
  try {
    return await snapshotOf(c.var.work, c.var.actor, portfolio)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return error
    throw error
  }
}

/** The board behind the values, for the city's own people: what it lacks is theirs to mend. */
async function boardOf(c: Ctx, { bodyId, boardId }: PortfolioRecord) {
  if (boardId === null || c.var.actor.acting?.bodyId !== bodyId) return null
  return (await boardsOfBody(c.var.work, bodyId, [boardId]))[0] ?? null
}

async function portfolioPage(
  c: Ctx,
  portfolio: PortfolioRecord,
  runState: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { work, actor, t } = c.var
  const snapshot = await settingOf(c, portfolio)
  const told = snapshot instanceof Refusal ? null : snapshot
  const needed = told?.rules.flatMap((rule) => ('needs' in rule ? [rule.needs] : [])) ?? []
  const ids = [...(told?.actions ?? []), ...(told?.leftOut ?? [])].map(({ id }) => id)
  const names = await namesFor(work, actor, t, {
    bodyId: portfolio.bodyId,
    actions: [...ids, ...needed],
  })
  return page(
    c,
    { title: portfolio.title },
    <PortfolioPage
      t={t}
      portfolio={portfolio}
      snapshot={snapshot}
      board={await boardOf(c, portfolio)}
      runs={await runsOf(work, portfolio.id)}
      names={names}
      links={await loopLinks(c, { kind: 'portfolio', id: portfolio.id })}
      canEdit={may.edit(actor, portfolio)}
      runState={runState}
    />,
    status,
  )
}

async function takeRun(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const portfolio = await openPortfolio(work, actor, c.req.param('id') ?? '')
  ensure(may.edit(actor, portfolio))
  const data = await c.req.formData()
  const form = runForm.read(data)
  if (!form.ok) return portfolioPage(c, portfolio, form, 422)
  try {
    const number = await startRun(work, actor, portfolio.id, form.value)
    return see(c, runHref(portfolio.id, number))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return portfolioPage(c, portfolio, runForm.refused(data, error), 422)
  }
}
