export { setLinks } from './service.ts'
