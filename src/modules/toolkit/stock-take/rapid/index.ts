export { answersOf, closingOfImpact, closingsOfWave } from './queries.ts'
export { firstOpen, rapidRoutes, showQuestion, takeQuestion } from './routes.tsx'
export {
  type Answer,
  answerQuestion,
  answerWithSeat,
  type Closing,
  closeQuestion,
  type Reply,
} from './service.ts'
export type { Desk } from './views/question-page.tsx'
export { ownPace, Steps } from './views/steps.tsx'
