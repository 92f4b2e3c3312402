export { readersJobs } from './jobs.ts'
export { DESK_LINK, SUBSCRIBE_LINK } from './links.ts'
export { readersRoutes } from './routes.tsx'
