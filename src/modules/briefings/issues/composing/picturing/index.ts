export { illustrateBlock, LARGEST_PICTURE, type NewPicture } from './service.ts'
