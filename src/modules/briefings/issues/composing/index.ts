export { openIssue } from './opening/index.ts'
export { composingRoutes } from './routes.tsx'
export { addBlock, writeBlock } from './service.ts'
