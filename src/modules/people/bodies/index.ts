export { findBody, findBodyBySlug, type NewBody } from './queries.ts'
export { createBody, setStanding } from './service.ts'
