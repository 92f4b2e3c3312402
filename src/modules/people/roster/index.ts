export { rosterRoutes } from './routes.tsx'
