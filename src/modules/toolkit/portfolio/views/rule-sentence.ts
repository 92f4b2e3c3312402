import type { Theme } from '#kernel/frame.ts'
import { THEMES } from '#kernel/frame.ts'
import { decimalsOf } from '#kernel/money.ts'
import type { Words } from '#web/words.ts'
import type { Snapshot, SnapshotRule } from '../problem/index.ts'

/** What a reader may call things: actions they may see, and the city's own groups. */
export type Names = {
  readonly action: (id: string) => string
  readonly group: (key: string) => string
}

const isTheme = (key: string): key is Theme => (THEMES as readonly string[]).includes(key)

export const themeName = (t: Words, key: string): string =>
  isTheme(key) ? t(`frame.theme.${key}`) : key

export const kindName = (t: Words, key: string): string =>
  t(`portfolio.kind.${key === 'renewal' ? 'renewal' : 'recovery'}`)

type Scoped = Extract<SnapshotRule, { kind: 'floor' | 'cap' }>

function scopeName(t: Words, names: Names, rule: Scoped): string {
  switch (rule.scope) {
    case 'theme':
      return t('portfolio.scope.theme', { name: themeName(t, rule.key) })
    case 'place':
      return t('portfolio.scope.place', { name: rule.key })
    case 'group':
      return t('portfolio.scope.group', { name: names.group(rule.key) })
    case 'kind':
      return t('portfolio.scope.kind', { name: kindName(t, rule.key) })
  }
}

type Told = Pick<Snapshot, 'currency' | 'budgets'>

/** A rule as one sentence in the reader's language. */
export function ruleSentence(t: Words, names: Names, told: Told, rule: SnapshotRule): string {
  switch (rule.kind) {
    case 'budget':
      return budgetSentence(t, told, rule.budget)
    case 'floor':
    case 'cap':
      return limitSentence(t, names, told.currency, rule)
    case 'equity':
      return t('portfolio.rule.equity', {
        percent: t.percent(rule.percent / 100),
        groups: t.list(rule.groups.map(names.group)),
      })
    case 'require':
    case 'exclude':
      return t(`portfolio.rule.${rule.kind}`, { action: names.action(rule.action) })
    case 'needs':
    case 'needs-absent':
      return t(`portfolio.rule.${rule.kind}`, {
        action: names.action(rule.action),
        other: names.action(rule.needs),
      })
    case 'either-or':
      return t('portfolio.rule.either-or', {
        action: names.action(rule.action),
        other: names.action(rule.other),
      })
  }
}

function budgetSentence(t: Words, told: Told, id: string): string {
  const purse = told.budgets.find((budget) => budget.id === id)
  if (!purse) return id
  const { name, amountMinor, sharePercent } = purse
  const amount = t.money({ minor: amountMinor, currency: told.currency })
  return sharePercent === 100
    ? t('portfolio.rule.budget', { name, amount })
    : t('portfolio.rule.budget-share', { name, amount, percent: t.percent(sharePercent / 100) })
}

function limitSentence(t: Words, names: Names, currency: string, rule: Scoped): string {
  const what = scopeName(t, names, rule)
  switch (rule.measure) {
    case 'amount':
      return t(`portfolio.rule.${rule.kind}-amount`, {
        what,
        amount: t.money({ minor: rule.quantity, currency }),
      })
    case 'count':
      return t(`portfolio.rule.${rule.kind}-count`, { what, count: rule.quantity })
    case 'percent':
      return t(`portfolio.rule.${rule.kind}-percent`, {
        what,
        percent: t.percent(rule.quantity / 100),
      })
  }
}

/** Where a rule is changed: on the portfolio's page, among its actions, or at the action it comes from. */
export function ruleHref(portfolio: string, rule: SnapshotRule): string {
  switch (rule.kind) {
    case 'budget':
      return `/portfolios/${portfolio}#budgets`
    case 'floor':
    case 'cap':
    case 'equity':
      return `/portfolios/${portfolio}#rules`
    case 'require':
    case 'exclude':
      return `/portfolios/${portfolio}/actions`
    case 'needs':
    case 'needs-absent':
    case 'either-or':
      return `/actions/${rule.action}`
  }
}

/** Minor units as units of the currency: fils as dinars, cents as euros, francs as they are. */
export const inUnits = (minor: number, currency: string): number =>
  minor / 10 ** decimalsOf(currency)

/** A large amount as a headline says it, `XOF 1.162B`; the exact one stands in the sentence or table beside it. */
export const shortMoney = (t: Words, minor: number, currency: string): string =>
  t.number(inUnits(minor, currency), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    notation: 'compact',
    maximumSignificantDigits: 4,
  })
