export { erasureRoutes } from './routes.tsx'
