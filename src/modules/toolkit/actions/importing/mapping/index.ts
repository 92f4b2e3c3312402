export {
  columnFor,
  foldedHead,
  isTarget,
  type Mapping,
  proposed,
  type Target,
  votesMapping,
} from './service.ts'
