export { langAsked, letterPage, letterRoutes } from './routes.tsx'
export { letterEnd, letterOf, wordsToSign } from './service.ts'
export { SignForm } from './views/sign-form.tsx'
