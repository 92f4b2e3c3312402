export { joiningRoutes } from './routes.tsx'
