export { digestJobs } from './jobs.ts'
export { DIGEST_LINK } from './links.ts'
export { digestsListeners, digestsOwnData } from './own/index.ts'
export { digestRoutes } from './routes.tsx'
