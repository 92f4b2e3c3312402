export { links as mailingLinks, MAILINGS_LINK } from './links.ts'
export { mailingsRoutes } from './routes.tsx'
