export { IMPACT_KIND, type ImpactCard, impactCards, impactsOfBody } from './cards.tsx'
export { type CityGroup, groupName, groupsOf } from './groups/index.ts'
