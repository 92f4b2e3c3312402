export { decisionRoutes } from './routes.tsx'
export { decisionsOf } from './service.ts'
