export { anchored, anchorTyped } from './service.ts'
