export { linkRoutes } from './routes.tsx'
