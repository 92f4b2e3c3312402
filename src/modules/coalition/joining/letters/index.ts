export { letterRoutes } from './routes.tsx'
export { type LetterText, letterText } from './service.ts'
