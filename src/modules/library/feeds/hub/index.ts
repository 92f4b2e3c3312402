export { hubJobs } from './jobs.ts'
export { hubRoutes } from './routes.tsx'
export { TELL_JOB } from './service.ts'
