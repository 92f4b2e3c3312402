export { secondFactorRoutes } from './routes.tsx'
