export { latestDone, type Run, runById } from './queries.ts'
export { chosenIn, decidePortfolio, performRun, RUN_JOB, startRun } from './service.ts'
