export { sendingRoutes } from './routes.tsx'
export { followMailings, scheduleIssue, sendTrial } from './service.ts'
