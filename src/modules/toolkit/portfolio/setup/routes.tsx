import type { Hono } from 'hono'
import type { JSX } from 'preact'
import { parseMinor } from '#kernel/money.ts'
import { ensure, invalid, Refusal } from '#kernel/refusals.ts'
import type { FormDefinition, FormState } from '#web/forms.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { type ActionRecord, actionsById } from '../../actions/index.ts'
import type { Difference } from '../../meanwhile/index.ts'
import { groupName, groupsOf } from '../../stock-take/index.ts'
import { portfolioHref } from '../links.ts'
import { may } from '../policy.ts'
import { memberActions, openPortfolio, type PortfolioRecord } from '../record/index.ts'
import { budgetForm, equityForm, ruleForm, settingsForm } from './forms.ts'
import {
  addBudget,
  addRule,
  changeSettings,
  type NewRule,
  removeBudget,
  removeRule,
} from './service.ts'
import { BudgetPage, EquityPage, RulePage, SettingsPage } from './views/change-pages.tsx'

/** The forms that set a portfolio up: its name, purses, rules, and which actions take part. */
export function setupRoutes(): Hono<Env> {
  const routes = room()
  formRoutes(routes, 'settings', settingsPages)
  formRoutes(routes, 'budgets', budgetPages)
  formRoutes(routes, 'rules', rulePages)
  formRoutes(routes, 'equity', equityPages)
  routes.post('/portfolios/:id/budgets/:budget/removal', async (c) => {
    await removeBudget(c.var.work, c.var.actor, idOf(c), c.req.param('budget'))
    return see(c, `${portfolioHref(idOf(c))}#budgets`, 'portfolio.budgets.removed')
  })
  routes.post('/portfolios/:id/rules/:rule/removal', async (c) => {
    await removeRule(c.var.work, c.var.actor, idOf(c), c.req.param('rule'))
    return see(c, `${portfolioHref(idOf(c))}#rules`, 'portfolio.rules.removed')
  })
  return routes
}

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

async function editable(c: Ctx): Promise<PortfolioRecord> {
  const portfolio = await openPortfolio(c.var.work, c.var.actor, idOf(c))
  ensure(may.edit(c.var.actor, portfolio))
  return portfolio
}

/** One form of one portfolio: how it begins, how it looks, and what becomes of what was typed. */
type FormPages<T> = {
  readonly form: FormDefinition<T>
  begin(portfolio: PortfolioRecord): FormState
  draw(
    c: Ctx,
    portfolio: PortfolioRecord,
    state: FormState,
    differences?: readonly Difference[],
  ): Promise<JSX.Element> | JSX.Element
  take(c: Ctx, portfolio: PortfolioRecord, value: T, data: FormData): Promise<unknown>
  /** What now stands otherwise than typed, for a form whose reader was overtaken. */
  differences?(c: Ctx, portfolio: PortfolioRecord, value: T): readonly Difference[]
}

function formRoutes<T>(
  routes: Hono<Env>,
  name: 'settings' | 'budgets' | 'rules' | 'equity',
  pages: FormPages<T>,
): void {
  const show = name === 'settings' ? name : `${name}/new`
  const drawn = async (
    c: Ctx,
    portfolio: PortfolioRecord,
    state: FormState,
    status: 200 | 409 | 422,
  ) =>
    page(
      c,
      { title: c.var.t(`portfolio.${name}.title`) },
      await pages.draw(c, portfolio, state),
      status,
    )
  type Refused = { readonly error: Refusal; readonly value: T; readonly typed: FormState }
  const again = async (c: Ctx, portfolio: PortfolioRecord, { error, value, typed }: Refused) => {
    if (error.kind === 'invalid') return drawn(c, portfolio, typed, 422)
    if (error.kind !== 'conflict') throw error
    const now = await editable(c)
    // A budget or a rule is added, not changed: sent again, it goes in beside what came meanwhile.
    if (!pages.differences) return drawn(c, now, typed, 409)
    const state = { ...typed, errors: [], version: now.version }
    const body = await pages.draw(c, now, state, pages.differences(c, now, value))
    return page(c, { title: c.var.t(`portfolio.${name}.title`) }, body, 409)
  }
  routes.get(`/portfolios/:id/${show}`, async (c) => {
    const portfolio = await editable(c)
    return drawn(c, portfolio, await restored(c, pages.begin(portfolio)), 200)
  })
  routes.post(`/portfolios/:id/${name}`, async (c) => {
    const portfolio = await editable(c)
    const data = await c.req.formData()
    const form = pages.form.read(data)
    const version = versionOf(data)
    if (!form.ok) return drawn(c, portfolio, { ...form, version }, 422)
    try {
      await pages.take(c, portfolio, form.value, data)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const typed = { ...pages.form.refused(data, error), version }
      return again(c, portfolio, { error, value: form.value, typed })
    }
    return see(c, portfolioHref(portfolio.id), `portfolio.${name}.done`)
  })
}

type Value<F> = F extends FormDefinition<infer T> ? T : never

const settingsPages: FormPages<Value<typeof settingsForm>> = {
  form: settingsForm,
  begin: ({ title, costBasis, visibility, version }) =>
    settingsForm.filled({ title, costBasis, visibility }, version),
  draw: (c, portfolio, state, differences) => (
    <SettingsPage t={c.var.t} portfolio={portfolio} state={state} differences={differences} />
  ),
  take: (c, { id }, value, data) =>
    changeSettings(c.var.work, c.var.actor, { id, version: versionOf(data) }, value),
  differences: ({ var: { t } }, now, typed) =>
    [
      { label: t('portfolio.field.title'), theirs: now.title, typed: typed.title },
      {
        label: t('portfolio.field.cost-basis'),
        theirs: t(`portfolio.basis.${now.costBasis}`),
        typed: t(`portfolio.basis.${typed.costBasis}`),
      },
      {
        label: t('portfolio.visibility'),
        theirs: t(`frame.visibility.${now.visibility}`),
        typed: t(`frame.visibility.${typed.visibility}`),
      },
    ].filter((row) => row.theirs !== row.typed),
}

/** An amount in the portfolio's currency. Errors: invalid, beside the field. */
function minorOf(text: string, currency: string, field: string): number {
  return parseMinor(text, currency) ?? invalid('portfolio.error.amount', {}, field)
}

const budgetPages: FormPages<Value<typeof budgetForm>> = {
  form: budgetForm,
  begin: () => budgetForm.filled({ sharePercent: 100 }),
  draw: (c, portfolio, state) => <BudgetPage t={c.var.t} portfolio={portfolio} state={state} />,
  take: (c, { id, currency }, { name, amount, sharePercent }) =>
    addBudget(c.var.work, c.var.actor, id, {
      name,
      amount: { minor: minorOf(amount, currency, 'amount'), currency },
      sharePercent,
    }),
}

async function namedGroups(c: Ctx, portfolio: PortfolioRecord) {
  const groups = await groupsOf(c.var.work, portfolio.bodyId)
  return groups
    .filter(({ key }) => key !== 'everyone')
    .map(({ key, label }) => ({ key, name: groupName(c.var.t, key, label) }))
}

const rulePages: FormPages<Value<typeof ruleForm>> = {
  form: ruleForm,
  begin: () => ruleForm.filled({ kind: 'floor', measure: 'percent' }),
  draw: async (c, portfolio, state) => {
    const members = await memberRecords(c, portfolio)
    const places = [...new Set(members.map(({ place }) => place).filter(Boolean))].sort()
    const groups = await namedGroups(c, portfolio)
    const props = { t: c.var.t, portfolio, state, places: places.slice(0, 200), groups }
    return <RulePage {...props} />
  },
  take: (c, { id, currency }, { kind, what, measure, quantity, why }) => {
    const at = what.indexOf(':')
    const rule: NewRule = {
      kind,
      scope: what.slice(0, at) as NewRule['scope'],
      keys: [what.slice(at + 1)],
      measure,
      quantity:
        measure === 'amount'
          ? minorOf(quantity, currency, 'quantity')
          : wholeOf(quantity, measure === 'percent' ? 100 : 1000),
      why,
    }
    return addRule(c.var.work, c.var.actor, id, rule)
  },
}

function wholeOf(text: string, most: number): number {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number <= most ? number : invalid('portfolio.error.quantity', { most }, 'quantity')
}

const equityPages: FormPages<Value<typeof equityForm>> = {
  form: equityForm,
  begin: () => equityForm.blank,
  draw: async (c, portfolio, state) => (
    <EquityPage
      t={c.var.t}
      portfolio={portfolio}
      state={state}
      groups={await namedGroups(c, portfolio)}
    />
  ),
  take: async (c, portfolio, { groups, percent, why }) => {
    const known = new Set((await namedGroups(c, portfolio)).map(({ key }) => key))
    if (groups.some((key) => !known.has(key))) invalid('form.invalid', {}, 'groups')
    return addRule(c.var.work, c.var.actor, portfolio.id, {
      kind: 'equity',
      scope: 'group',
      keys: [...new Set(groups)],
      measure: 'percent',
      quantity: percent,
      why,
    })
  },
}

async function memberRecords(c: Ctx, portfolio: PortfolioRecord): Promise<readonly ActionRecord[]> {
  const members = await memberActions(c.var.work, portfolio.id)
  return actionsById(
    c.var.work,
    c.var.actor,
    members.map(({ actionId }) => actionId),
  )
}
