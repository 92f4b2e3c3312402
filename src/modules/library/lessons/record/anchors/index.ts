export { anchorCard, anchored, anchorTyped } from './service.ts'
