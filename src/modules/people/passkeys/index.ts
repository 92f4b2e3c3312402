export { passkeyRoutes } from './routes.tsx'
