export { sitemapRoutes } from './routes.tsx'
