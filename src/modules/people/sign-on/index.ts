export { signOnRoutes } from './routes.tsx'
