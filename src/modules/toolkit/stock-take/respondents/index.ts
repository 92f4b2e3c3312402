export { respondentRoutes } from './routes.tsx'
export {
  type Asking,
  askingIn,
  begin,
  beginAnswering,
  everybodyOf,
  inviteRespondent,
  ownRespondent,
  type Respondent,
  respondentWith,
} from './service.ts'
export { respondentName } from './views/words.ts'
