export { pathRoutes } from './routes.tsx'
export { type PathView, paceFor, pathOf, type Step, sectionMinutes } from './service.ts'
