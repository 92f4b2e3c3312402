export { snapshotOf } from './service.ts'
