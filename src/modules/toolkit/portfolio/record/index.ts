export {
  budgetsOf,
  listPortfolios,
  type MemberRow,
  memberActions,
  type PortfolioRecord,
  portfolioCards,
  portfoliosOfBody,
  type RuleRow,
  rulesOf,
} from './queries.ts'
export {
  createPortfolio,
  openPortfolio,
  type Source,
  usualCurrency,
  votesOfCity,
} from './service.ts'
