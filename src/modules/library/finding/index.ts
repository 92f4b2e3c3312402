export { findingRoutes } from './routes.tsx'
export { alertJob, savedListeners, savedOwnData, savedRoutes } from './saved/index.ts'
