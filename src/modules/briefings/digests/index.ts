export { digestJobs } from './jobs.ts'
export { DIGEST_LINK } from './links.ts'
export { digestRoutes } from './routes.tsx'
