import { room } from '#web/http.tsx'
import { answerRoutes } from './answers/index.ts'
import { boardRoutes } from './boards/index.ts'
import { criteriaRoutes } from './criteria/index.ts'
import { decisionRoutes } from './decisions/index.ts'
import { rankingRoutes } from './rankings/index.ts'
import { scoreRoutes } from './scores/index.ts'
import { stakeholderRoutes } from './stakeholders/index.ts'

export const prioritiseRoutes = room()

for (const routes of [
  ...[boardRoutes, criteriaRoutes, scoreRoutes, stakeholderRoutes],
  ...[answerRoutes, rankingRoutes, decisionRoutes],
])
  prioritiseRoutes.route('/', routes)
