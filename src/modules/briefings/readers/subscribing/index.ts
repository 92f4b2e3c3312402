export { forgetAsks } from './queries.ts'
export { subscribingRoutes } from './routes.tsx'
export { ANSWER_JOB, answerAsk } from './service.ts'
