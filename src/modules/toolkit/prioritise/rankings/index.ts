export { rankingJob } from './jobs.ts'
export { rankingRoutes } from './routes.tsx'
export { type DoneRun, freshnessOf, latestResult } from './service.ts'
export { orderOf } from './views/result-page.tsx'
