export { beneficiariesOf, exclusionsOf, impactsOf, needsOf } from './queries.ts'
export { setLinks } from './service.ts'
