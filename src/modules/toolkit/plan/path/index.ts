export { pathRoutes } from './routes.tsx'
export { type PathView, paceFor, pathOf, sectionMinutes } from './service.ts'
