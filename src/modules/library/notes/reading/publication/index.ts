export { citation, creditLine, publicationOf } from './service.ts'
