export { documentOf, gapsOf } from './service.ts'
export type {
  Amount,
  ChosenBy,
  DocumentSection,
  FundingGap,
  FundingLine,
  PlanDocument,
  PlannedAction,
  SectionBody,
  Situation,
} from './tables.ts'
