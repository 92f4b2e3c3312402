export { BOARD_KIND } from './cards.tsx'
export type { BoardListed } from './queries.ts'
export { boardRoutes } from './routes.tsx'
export { boardsOf } from './service.ts'
