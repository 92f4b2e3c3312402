export { importingRoutes } from './routes.tsx'
export { IMPORT_JOBS } from './running/index.ts'
export type { ImportTables, VoteType } from './tables.ts'
