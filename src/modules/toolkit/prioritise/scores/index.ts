export { scoreRoutes } from './routes.tsx'
