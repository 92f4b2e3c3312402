export { TranslationsBlock } from './asking/index.ts'
export { translationsOf } from './queries.ts'
export { translationRoutes } from './routes.tsx'
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
  type Sources,
  saveTranslation,
  type Translatable,
  type Typed,
} from './service.ts'
