export { findingRoutes } from './routes.tsx'
export { alertJob, savedRoutes } from './saved/index.ts'
