export { FollowFeeds } from './cards.tsx'
export { hubJobs, TELL_JOB } from './hub/index.ts'
export { LIBRARY_FEEDS } from './links.ts'
export { feedRoutes } from './routes.tsx'
