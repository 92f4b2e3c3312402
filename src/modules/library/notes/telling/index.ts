export { tellAuthors, tellEditors } from './service.ts'
