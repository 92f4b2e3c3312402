export { addPledge, confirmPledge, observe, reportPledge } from './service.ts'
