export { ownRoutes } from './routes.tsx'
export { readersListeners, readersOwnData } from './service.ts'
