export { type Archive, MOST_UNPACKED_BYTES, openArchive } from './service.ts'
