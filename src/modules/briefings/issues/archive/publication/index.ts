export { pdfOfEdition } from './service.ts'
