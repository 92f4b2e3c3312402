export { checkingRoutes } from './routes.tsx'
