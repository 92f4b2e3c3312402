export { ACTION_KIND } from './cards.tsx'
export { FIELDS, type Field, fieldText } from './fields/index.ts'
export { MOVES, may } from './policy.ts'
export {
  type ActionCard,
  type ActionFilter,
  type ActionRecord,
  actionCards,
  actionsById,
  actionsOf,
  choicesOf,
  filtered,
  openAction,
  seenActions,
  usualCurrency,
  withLinks,
} from './queries.ts'
export { type ActionPanel, found, recordRoutes } from './routes.tsx'
export {
  changeAction,
  changeActions,
  createAction,
  createActions,
  removeActions,
  written,
} from './service.ts'
export {
  type ActionTables,
  type ActionViews,
  type Beneficiary,
  KINDS,
  type Kind,
  type Note,
  STATUSES,
  type Status,
} from './tables.ts'
export { type ActionValues, type CostRange, isGroupKey, valuesOf } from './values/index.ts'
export { ActionStatus, Cost } from './views/words.tsx'
