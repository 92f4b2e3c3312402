export { translatingRoutes } from './routes.tsx'
export { choicesOf, translate } from './service.ts'
