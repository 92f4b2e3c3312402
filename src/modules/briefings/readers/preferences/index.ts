export { preferencesRoutes } from './routes.tsx'
export { dataOf, erase as eraseAt, heldAbout } from './service.ts'
