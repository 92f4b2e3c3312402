export { ASKING, isMove, MOVES, type Move, movesFor } from './policy.ts'
export { movePanel, standingRoutes } from './routes.tsx'
export { type MoveWords, moveAction } from './service.ts'
