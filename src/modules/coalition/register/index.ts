export { registerRoutes } from './routes.tsx'
export { indexMember, memberCards } from './service.ts'
