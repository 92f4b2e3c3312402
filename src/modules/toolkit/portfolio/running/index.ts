export { latestDone, type Run, runById } from './queries.ts'
export { chosenIn, decidePortfolio, openRun, performRun, RUN_JOB, startRun } from './service.ts'
