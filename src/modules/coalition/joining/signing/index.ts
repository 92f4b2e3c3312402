export { signingRoutes } from './routes.tsx'
