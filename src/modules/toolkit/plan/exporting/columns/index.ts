export { columnWidths, TEXT_WIDTH } from './service.ts'
