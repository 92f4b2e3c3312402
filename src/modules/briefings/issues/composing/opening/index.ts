export { blockFor, openErratum, openIssue } from './service.ts'
