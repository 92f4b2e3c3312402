export { translationsOf } from './queries.ts'
export type { Aligned, Segment } from './segments/index.ts'
export {
  fillByMachine,
  type Original,
  openTranslation,
  originalRevised,
  publishTranslation,
  readIn,
  requestTranslation,
  reviewTranslation,
  saveTranslation,
  type Translatable,
  type Typed,
} from './service.ts'
