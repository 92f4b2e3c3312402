export { blockRoutes, redrawn } from './routes.tsx'
