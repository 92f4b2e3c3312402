export { coalitionListeners, coalitionOwnData } from './service.ts'
