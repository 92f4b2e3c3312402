export type { Decision } from './queries.ts'
export { decisionRoutes } from './routes.tsx'
export { decisionsOf } from './service.ts'
