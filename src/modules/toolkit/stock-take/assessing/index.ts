export { LEVELS, level, levelText } from './forms.ts'
export { assessingRoutes } from './routes.tsx'
export { type Assessment, assessImpact, type CellAt, confirmImpacts } from './service.ts'
