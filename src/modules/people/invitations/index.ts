export { openInvitations } from './queries.ts'
export { invitationRoutes } from './routes.tsx'
export { type Invited, inviteTo, withdrawInvitation } from './service.ts'
