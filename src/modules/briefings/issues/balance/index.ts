export {
  balanceOf,
  choose,
  leanOf,
  ranked,
  type Suggestion,
} from './service.ts'
