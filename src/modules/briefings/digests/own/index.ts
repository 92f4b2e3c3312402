export { digestsListeners, digestsOwnData } from './service.ts'
