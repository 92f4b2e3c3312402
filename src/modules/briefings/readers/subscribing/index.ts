export { forgetAsks } from './queries.ts'
export { keepPrivate, subscribingRoutes } from './routes.tsx'
export { ANSWER_JOB, answerAsk, askRow } from './service.ts'
