import type { Portfolio } from '../portfolio/types.ts'
import { type Message, message } from './message.ts'

/**
 * What a page may say about a portfolio: how far it is proved, what each rule costs, what stands closest to it.
 *
 * Returns  'portfolio.best' only for a proved optimum; a price that is not proved has its own key
 */
export function explainPortfolio(portfolio: Portfolio): Message[] {
  const { status, conflict } = portfolio
  if (status === 'infeasible') return [message('portfolio.conflict', { rules: conflict })]
  if (status === 'unknown') return [message('portfolio.unknown')]
  return [verdict(portfolio), ...prices(portfolio), ...neighbours(portfolio), ...entries(portfolio)]
}

function verdict({ status, value, gap, chosen }: Portfolio): Message {
  const facts = { value, count: chosen.length }
  return status === 'optimal'
    ? message('portfolio.best', facts)
    : message('portfolio.good', { ...facts, gap })
}

function prices({ prices: priced, value }: Portfolio): Message[] {
  const costly = priced
    .filter(({ price }) => price !== null && price > 0)
    .sort((a, b) => (b.price ?? 0) - (a.price ?? 0))
    .map(({ rule, price, exact }) =>
      message(exact ? 'portfolio.rule-price' : 'portfolio.rule-price-about', {
        rule,
        price: price ?? 0,
        share: value === 0 ? 0 : (price ?? 0) / Math.abs(value),
      }),
    )
  const free = priced.filter(({ price, exact }) => price === 0 && exact).map(({ rule }) => rule)
  return free.length > 0 ? [...costly, message('portfolio.rules-free', { rules: free })] : costly
}

function neighbours({ alternatives, chosen, value }: Portfolio): Message[] {
  return alternatives.map((other, at) =>
    message('portfolio.alternative', {
      place: at + 2,
      loss: value - other.value,
      added: other.chosen.filter((project) => !chosen.includes(project)),
      removed: chosen.filter((project) => !other.chosen.includes(project)),
    }),
  )
}

function entries({ entryValues }: Portfolio): Message[] {
  return entryValues.map(({ project, rise }) =>
    rise === null
      ? message('portfolio.cannot-enter', { project })
      : message('portfolio.entry', { project, rise }),
  )
}
