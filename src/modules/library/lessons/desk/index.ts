export { deskPanel } from './panel/index.ts'
export { deskRoutes } from './routes.tsx'
