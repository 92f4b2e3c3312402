export { savedListeners } from './events.ts'
export { alertJob } from './jobs.ts'
export { savedRoutes } from './routes.tsx'
export { savedOwnData } from './service.ts'
