export { keepPrivate, sendingRoutes } from './routes.tsx'
