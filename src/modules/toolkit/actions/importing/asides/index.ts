export { type Aside, asidesIn } from './service.ts'
