export {
  type ConflictPart,
  contradictionIn,
  criteriaIn,
  disagreementsAmong,
  rulesOf,
  type Said,
  type Spoken,
  sentenceOf,
} from './service.ts'
