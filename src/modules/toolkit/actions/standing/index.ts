export { movePanel, standingRoutes } from './routes.tsx'
export { moveAction } from './service.ts'
