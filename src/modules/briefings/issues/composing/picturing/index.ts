export { illustrateBlock, LARGEST_PICTURE } from './service.ts'
