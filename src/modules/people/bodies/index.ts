export { findBody, findBodyBySlug } from './queries.ts'
export { createBody, type NewBody, setStanding } from './service.ts'
