export { inOneLanguage, originalRevised, readIn } from './service.ts'
