export { impactRoutes } from './routes.tsx'
