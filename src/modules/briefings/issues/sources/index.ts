export { LESSONS, NOTES, PARTNERS } from './queries.ts'
export {
  type BlockItem,
  type BlockSource,
  itemsOf,
} from './service.ts'
