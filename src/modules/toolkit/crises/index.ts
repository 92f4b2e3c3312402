export { CRISIS_KIND } from './cards.tsx'
export { CRISES_LINK, crisisHref } from './links.ts'
export { FACILITATORS, may as mayCrisis } from './policy.ts'
export { type CrisisPanel, crisesRoutes } from './routes.tsx'
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
  type WaveFacts,
  wavesOf,
} from './service.ts'
export type { CrisisTables, PhaseNames } from './tables.ts'
export { waveName } from './views/words.tsx'
