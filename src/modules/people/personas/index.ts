export { personaDoors, personaRoutes } from './routes.tsx'
