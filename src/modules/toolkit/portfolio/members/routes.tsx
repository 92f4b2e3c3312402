import type { Hono } from 'hono'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { type ActionRecord, actionsOf } from '../../actions/index.ts'
import type { Difference } from '../../meanwhile/index.ts'
import { portfolioHref } from '../links.ts'
import { may } from '../policy.ts'
import {
  type MemberRow,
  memberActions,
  openPortfolio,
  type PortfolioRecord,
} from '../record/index.ts'
import { actionsForm } from '../setup/forms.ts'
import { setActions } from '../setup/index.ts'
import { ActionsPage } from './views/actions-page.tsx'

/** Which actions take part in a portfolio, what each is worth by hand, and what is decided beforehand. */
export function memberRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/portfolios/:id/actions', showActions)
  routes.post('/portfolios/:id/actions', takeActions)
  return routes
}

async function editable(c: Ctx): Promise<PortfolioRecord> {
  const portfolio = await openPortfolio(c.var.work, c.var.actor, c.req.param('id') ?? '')
  ensure(may.edit(c.var.actor, portfolio))
  return portfolio
}

/** Those in the portfolio, and the city's others that may still come in. */
async function candidates(c: Ctx, portfolio: PortfolioRecord): Promise<readonly ActionRecord[]> {
  const { work, actor } = c.var
  const held = new Set((await memberActions(work, portfolio.id)).map(({ actionId }) => actionId))
  const all = await actionsOf(work, actor, portfolio.bodyId)
  return all
    .filter(({ id, status }) => held.has(id) || !['done', 'dropped', 'superseded'].includes(status))
    .slice(0, 1000)
}

type Shown = {
  readonly actions: readonly ActionRecord[]
  readonly state: FormState
  readonly status: 200 | 409 | 422
  readonly differences?: readonly Difference[]
}

function actionsPage(c: Ctx, portfolio: PortfolioRecord, shown: Shown): Response {
  const { t } = c.var
  const { status, ...rest } = shown
  const drawn = <ActionsPage t={t} portfolio={portfolio} {...rest} />
  return page(c, { title: t('portfolio.actions.title') }, drawn, status)
}

type Part = 'free' | 'in' | 'out' | 'leave'
type Standing = { readonly id: string; readonly part: Part; readonly value: number | null }

/** How each action takes part as it is kept now. */
async function standing(
  c: Ctx,
  portfolio: PortfolioRecord,
  actions: readonly ActionRecord[],
): Promise<readonly Standing[]> {
  const members = await memberActions(c.var.work, portfolio.id)
  const held = new Map(members.map((member) => [member.actionId, member]))
  return actions.map(({ id }) => {
    const member = held.get(id)
    return { id, part: member ? (member.include ?? 'free') : 'leave', value: member?.value ?? null }
  })
}

/** What now stands otherwise than typed, action by action. */
async function partDifferences(
  c: Ctx,
  portfolio: PortfolioRecord,
  actions: readonly ActionRecord[],
  typed: ReadonlyMap<string, MemberRow>,
): Promise<readonly Difference[]> {
  const { t } = c.var
  const byHand = portfolio.valueSource === 'manual'
  const text = (part: Part, value: number | null) =>
    [t(`portfolio.part.${part}`), ...(byHand && value !== null ? [t.number(value)] : [])].join(', ')
  const now = new Map((await standing(c, portfolio, actions)).map((one) => [one.id, one]))
  return actions
    .map(({ id, code, title }) => {
      const mine = typed.get(id)
      const theirs = now.get(id)
      return {
        label: `${code} ${title}`,
        theirs: text(theirs?.part ?? 'leave', theirs?.value ?? null),
        typed: text(mine ? (mine.include ?? 'free') : 'leave', mine?.value ?? null),
      }
    })
    .filter((row) => row.theirs !== row.typed)
}

async function showActions(c: Ctx): Promise<Response> {
  const portfolio = await editable(c)
  const actions = await candidates(c, portfolio)
  const values = Object.fromEntries(
    (await standing(c, portfolio, actions)).flatMap(({ id, part, value }) => [
      [`part-${id}`, part],
      [`value-${id}`, value],
    ]),
  )
  const form = actionsForm(actions.map(({ id }) => id))
  const state = await restored(c, form.filled(values, portfolio.version))
  return actionsPage(c, portfolio, { actions, state, status: 200 })
}

async function takeActions(c: Ctx): Promise<Response> {
  const portfolio = await editable(c)
  const actions = await candidates(c, portfolio)
  const data = await c.req.formData()
  const definition = actionsForm(actions.map(({ id }) => id))
  const form = definition.read(data)
  if (!form.ok) {
    const state = { ...form, version: versionOf(data) }
    return actionsPage(c, portfolio, { actions, state, status: 422 })
  }
  const typed = form.value as Readonly<Record<string, string | number | undefined>>
  const rows = actions.flatMap(({ id }) => {
    const part = typed[`part-${id}`]
    if (part === 'leave') return []
    const value = typed[`value-${id}`]
    return [
      {
        actionId: id,
        value: typeof value === 'number' ? value : null,
        include: part === 'in' || part === 'out' ? part : null,
      } as const,
    ]
  })
  const version = versionOf(data)
  const refused = (state: FormState, more: Pick<Shown, 'status' | 'differences'>) =>
    actionsPage(c, portfolio, { actions, state, ...more })
  if (rows.length === 0) {
    const error = { field: '', key: 'portfolio.error.no-actions' } as const
    return refused({ ...definition.filled(typed, version), errors: [error] }, { status: 422 })
  }
  try {
    await setActions(c.var.work, c.var.actor, { id: portfolio.id, version }, rows)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    const now = await editable(c)
    const mine = new Map(rows.map((row) => [row.actionId, row]))
    const differences = await partDifferences(c, now, actions, mine)
    return refused(definition.filled(typed, now.version), { status: 409, differences })
  }
  return see(c, portfolioHref(portfolio.id), 'portfolio.actions.done')
}
