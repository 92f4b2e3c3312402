export { readersJobs } from './jobs.ts'
export { SUBSCRIBE_LINK } from './links.ts'
export { readersRoutes } from './routes.tsx'
