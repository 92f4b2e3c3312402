export { readVotes } from './service.ts'
