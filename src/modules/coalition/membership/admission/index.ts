export { admitMember } from './service.ts'
