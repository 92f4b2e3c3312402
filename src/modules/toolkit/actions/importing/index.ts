export { importJobs } from './jobs.ts'
export { importingRoutes } from './routes.tsx'
export type { ImportTables, VoteType } from './tables.ts'
