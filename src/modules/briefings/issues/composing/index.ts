export { openIssue } from './opening/index.ts'
export { composingRoutes } from './routes.tsx'
export { addBlock, changeFacts, writeBlock } from './service.ts'
