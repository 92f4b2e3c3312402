export { rankingJob } from './jobs.ts'
export { rankingRoutes } from './routes.tsx'
export { freshnessOf, latestResult } from './service.ts'
export { orderOf } from './views/result-page.tsx'
