export { openIssue } from './opening/index.ts'
export { composingRoutes } from './routes.tsx'
export { addBlock, changeFacts, suggestions, writeBlock } from './service.ts'
