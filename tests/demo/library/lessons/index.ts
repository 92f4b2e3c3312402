import type { DemoLesson } from '../shapes.ts'
import { CLIMATE } from './climate.ts'
import { COMMUNITY } from './community.ts'
import { FINANCE } from './finance.ts'
import { GOVERNANCE } from './governance.ts'
import { HEALTH } from './health.ts'
import { HOUSING } from './housing.ts'
import { MOBILITY } from './mobility.ts'
import { WASTE } from './waste.ts'

/** The sixty lessons of the demo, in the order of the themes. */
export const LESSONS: readonly DemoLesson[] = [
  ...COMMUNITY,
  ...WASTE,
  ...FINANCE,
  ...CLIMATE,
  ...HEALTH,
  ...HOUSING,
  ...MOBILITY,
  ...GOVERNANCE,
]
