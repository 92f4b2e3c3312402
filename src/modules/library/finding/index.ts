export { findingRoutes } from './routes.tsx'
export { alertJob, savedListeners, savedRoutes } from './saved/index.ts'
