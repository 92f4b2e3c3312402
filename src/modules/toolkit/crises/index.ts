export { CRISIS_KIND } from './cards.tsx'
export { CRISES_LINK, crisisHref } from './links.ts'
export { FACILITATORS, may as mayCrisis } from './policy.ts'
export { crisesRoutes } from './routes.tsx'
export {
  type Crisis,
  type CrisisFacts,
  changeCrisis,
  crisesOf,
  openCrisis,
  openWave,
  startCrisis,
  todayOf,
  type Wave,
  wavesOf,
} from './service.ts'
export type { CrisisTables } from './tables.ts'
export { waveName } from './views/words.tsx'
