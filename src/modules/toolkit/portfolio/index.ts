export { PORTFOLIO_KIND } from './cards.tsx'
export { solveJob } from './jobs.ts'
export { PORTFOLIOS_LINK } from './links.ts'
export { namesFor } from './naming/index.ts'
export type { Snapshot } from './problem/index.ts'
export {
  createPortfolio,
  openPortfolio,
  type PortfolioRecord,
  portfoliosOfBody,
} from './record/index.ts'
export { portfolioRoutes } from './routes.tsx'
export {
  chosenIn,
  decidePortfolio,
  latestDone,
  performRun,
  type Run,
  runById,
  startRun,
} from './running/index.ts'
export { addBudget, addRule, setActions } from './setup/index.ts'
export { ruleSentence } from './views/rule-sentence.ts'
