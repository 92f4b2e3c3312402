export { LEVELS, level, levelText } from './forms.ts'
export { holdOpenWave } from './queries.ts'
export { assessingRoutes } from './routes.tsx'
export {
  type Assessment,
  assessImpact,
  assessmentOf,
  type CellAt,
  confirmImpacts,
} from './service.ts'
