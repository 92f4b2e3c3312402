export { seatsRoutes } from './routes.tsx'
