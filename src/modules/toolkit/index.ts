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
