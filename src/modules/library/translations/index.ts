export { TranslationsBlock } from './asking/index.ts'
export {
  countsOf,
  type InLanguage,
  Languages,
  madeFromLine,
  type Piece,
  saidOf,
  Told,
} from './cards.tsx'
export { translationsOf } from './queries.ts'
export { inOneLanguage, originalRevised, readIn } from './reading/index.ts'
export { translationRoutes } from './routes.tsx'
export { type Aligned, aligned, type Held, type Segment } from './segments/index.ts'
export {
  fillByMachine,
  type Original,
  openTranslation,
  publishTranslation,
  requestTranslation,
  reviewTranslation,
  type Sources,
  saveTranslation,
  type Translatable,
  type Typed,
} from './service.ts'
