import { crisesRoutes } from './crises/index.ts'

export {
  CRISES_LINK,
  CRISIS_KIND,
  type Crisis,
  type CrisisFacts,
  changeCrisis,
  crisesOf,
  openCrisis,
  openWave,
  startCrisis,
  type Wave,
  wavesOf,
} from './crises/index.ts'
export {
  type CityGroup,
  groupName,
  groupsOf,
  IMPACT_KIND,
  type ImpactCard,
  impactCards,
  impactsOfBody,
} from './stock-take/index.ts'

/** The pages of crises and of their stock-takes. */
export const crisisRoutes = () => crisesRoutes([])
