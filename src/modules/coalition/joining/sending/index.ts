export { sendingRoutes } from './routes.tsx'
