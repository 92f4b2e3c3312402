export { proposingListener } from './jobs.ts'
export { proposingRoutes } from './routes.tsx'
