export { ACTION_KIND } from './cards.tsx'
export { may } from './policy.ts'
export {
  type ActionFilter,
  type ActionRecord,
  actionCards,
  actionsById,
  actionsOf,
  type Beneficiary,
  openAction,
} from './queries.ts'
export { changeAction, createAction, written } from './service.ts'
export {
  type ActionTables,
  type ActionViews,
  KINDS,
  type Kind,
  type Note,
  STATUSES,
  type Status,
} from './tables.ts'
export { type ActionValues, type CostRange, isGroupKey } from './values/index.ts'
