export { TranslationsBlock } from './cards.tsx'
export { askingRoutes } from './routes.tsx'
