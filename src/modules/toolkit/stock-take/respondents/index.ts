export { respondentRoutes } from './routes.tsx'
export {
  type Asking,
  askingIn,
  begin,
  beginAnswering,
  everybodyOf,
  type Invitation,
  inviteRespondent,
  linkState,
  ownRespondent,
  type Progressed,
  type Respondent,
  renewLink,
  respondentWith,
  revokeLink,
} from './service.ts'
