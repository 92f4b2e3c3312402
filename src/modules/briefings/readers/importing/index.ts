export { forgetImports } from './queries.ts'
export { importingRoutes } from './routes.tsx'
export { IMPORT_JOB, takeList } from './service.ts'
