export { equityProposal, type Proposal } from './service.ts'
