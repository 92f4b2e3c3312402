export {
  type ConflictPart,
  contradictionIn,
  criteriaIn,
  type Disagreement,
  disagreementsAmong,
  rulesOf,
  type Said,
  type SaidStatement,
  type Spoken,
  sentenceOf,
} from './service.ts'
