export { ACTION_KIND, adoptionPanel } from './cards.tsx'
export { adoptingJobs } from './jobs.ts'
export { adoptionRoutes } from './routes.tsx'
