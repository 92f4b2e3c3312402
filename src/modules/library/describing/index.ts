export { describedHead } from './cards.tsx'
export { describingRoutes } from './routes.tsx'
