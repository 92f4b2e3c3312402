export { openListeners } from './events.ts'
export { harvestingJobs } from './jobs.ts'
export { harvestingRoutes } from './routes.tsx'
