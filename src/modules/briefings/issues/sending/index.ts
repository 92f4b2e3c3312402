export { sendingRoutes } from './routes.tsx'
export { followMailings, renewSendingTimes, scheduleIssue, sendTrial } from './service.ts'
