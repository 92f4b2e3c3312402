export { addressField, codeField } from './forms.ts'
export { nextOf } from './links.ts'
export { findOwner, insertAddress, sweepDoors } from './queries.ts'
export { browserOf, enter, proofKey, signInRoutes } from './routes.tsx'
export {
  askForCode,
  type Browser,
  codeOf,
  personOf,
  proofHere,
  redeemCode,
} from './service.ts'
export { DevelopmentCode } from './views/code-page.tsx'
