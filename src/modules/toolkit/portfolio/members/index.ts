export { memberRoutes } from './routes.tsx'
