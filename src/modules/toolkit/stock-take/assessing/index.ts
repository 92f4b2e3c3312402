export { LEVELS, level, levelText } from './forms.ts'
export { holdOpenWave } from './queries.ts'
export { assessingRoutes } from './routes.tsx'
export {
  type Assessment,
  assessImpact,
  assessmentOf,
  confirmImpacts,
} from './service.ts'
