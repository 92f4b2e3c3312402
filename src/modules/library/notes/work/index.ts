export { workRoutes } from './routes.tsx'
