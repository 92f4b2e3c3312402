export { translatingRoutes } from './routes.tsx'
export { choicesOf } from './service.ts'
