export { TOOLKIT_SHOWCASES } from './cards.tsx'
export { HOME_LINK } from './links.ts'
export { homeRoutes } from './routes.tsx'
