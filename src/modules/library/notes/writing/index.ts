export { writingRoutes } from './routes.tsx'
