export { answerInvitation, inviteAuthor, setConsent } from './service.ts'
