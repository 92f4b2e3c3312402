export { ASKING, isMove, MOVES, type Move, movesFor } from './policy.ts'
export { type MoveWords, moveAction } from './service.ts'
