export { conflictsOf, spokenOn } from './conflicts/index.ts'
export { stakeholderRoutes } from './routes.tsx'
export { ConflictPage } from './views/conflict-page.tsx'
