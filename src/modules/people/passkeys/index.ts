export { passkeyRoutes } from './routes.tsx'
export { resetPasskeys } from './service.ts'
