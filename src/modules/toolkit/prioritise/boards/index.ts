export { BOARD_KIND } from './cards.tsx'
export { boardRoutes } from './routes.tsx'
export { boardsOf } from './service.ts'
