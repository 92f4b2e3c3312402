export { suggestingRoutes } from './routes.tsx'
