export { erasureRoutes } from './erasure/index.ts'
export { accountRoutes } from './routes.tsx'
export { seatsRoutes } from './seats/index.ts'
export type { OwnData, ZoneOf } from './service.ts'
