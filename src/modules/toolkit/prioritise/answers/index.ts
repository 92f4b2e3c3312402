export { answerRoutes } from './routes.tsx'
export { hashOfToken } from './service.ts'
