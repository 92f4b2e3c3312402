export { describedHead, describeItem } from './cards.tsx'
export { describingRoutes } from './routes.tsx'
