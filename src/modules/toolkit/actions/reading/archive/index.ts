export { type Archive, openArchive } from './service.ts'
