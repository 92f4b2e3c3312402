export { identifierOf, namedBy } from './service.ts'
