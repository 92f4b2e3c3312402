export { workingRoutes } from './routes.tsx'
