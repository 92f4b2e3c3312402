export { type Found, foundIn } from './service.ts'
