import type { SearchKind } from '#web/house.ts'
import { room } from '#web/http.tsx'
import { crisesRoutes } from './crises/index.ts'
import { stockTakePanel, stockTakeRoutes } from './stock-take/index.ts'

export {
  ACTION_KIND,
  ACTIONS_LINK,
  type ActionRecord,
  type ActionValues,
  actionCards,
  actionJobs,
  actionRoutes,
  actionsOf,
  adoptionPanel,
  adoptionRoutes,
  type BallotSet,
  ballotSetsOf,
  ballotsOf,
  changeAction,
  createAction,
  type DecimalMark,
  decimalOf,
  decodeText,
  delimiterOf,
  FileRefusal,
  moveAction,
  openAction,
  readFile,
} from './actions/index.ts'
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
export { HOME_LINK, homeRoutes, TOOLKIT_SHOWCASES } from './home/index.ts'
export { PATH_LINK, PLAN_KIND, PLANS_LINK, planRoutes } from './plan/index.ts'
export { PORTFOLIO_KIND, PORTFOLIOS_LINK, portfolioRoutes, solveJob } from './portfolio/index.ts'
export {
  BOARD_KIND,
  BOARDS_LINK,
  boardHref,
  boardsOf,
  decisionsOf,
  prioritiseRoutes,
  type RankingNames,
  rankingJob,
  rankingSentences,
  resultOf,
} from './prioritise/index.ts'
export {
  type Assessment,
  addGroup,
  answerWithSeat,
  assessImpact,
  type CityGroup,
  closeQuestion,
  groupName,
  groupsOf,
  IMPACT_KIND,
  type ImpactCard,
  impactCards,
  impactsOfBody,
} from './stock-take/index.ts'

/** What the search calls this room's records. */
export const toolkitSearchKinds: readonly SearchKind[] = [
  { kind: 'crisis', heading: 'finding.kind.crisis' },
  { kind: 'action', heading: 'finding.kind.action' },
  { kind: 'board', heading: 'finding.kind.board' },
  { kind: 'plan', heading: 'finding.kind.plan' },
]

/** The pages of crises and of their stock-takes. */
export const crisisRoutes = () =>
  room()
    .route('/', crisesRoutes([stockTakePanel]))
    .route('/', stockTakeRoutes())
