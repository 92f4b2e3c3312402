export { PORTFOLIO_KIND } from './cards.tsx'
export { solveJob } from './jobs.ts'
export { PORTFOLIOS_LINK } from './links.ts'
export {
  createPortfolio,
  openPortfolio,
  portfoliosOfBody,
} from './record/index.ts'
export { portfolioRoutes } from './routes.tsx'
export {
  chosenIn,
  decidePortfolio,
  latestDone,
  performRun,
  runById,
  startRun,
} from './running/index.ts'
export { addBudget, addRule, setActions } from './setup/index.ts'
export { choiceName } from './views/choice-name.ts'
