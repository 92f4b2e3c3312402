export { addressField, codeField } from './forms.ts'
export { nextOf, officerHref, signInHref } from './links.ts'
export { findOwner, insertAddress, isJustOpened, letRunOut, sweepDoors } from './queries.ts'
export { browserOf, enter, NAMELESS, proofKey, signInRoutes } from './routes.tsx'
export {
  askForCode,
  type Browser,
  codeOf,
  openSignIn,
  personOf,
  proofHere,
  redeemCode,
} from './service.ts'
export { CodeField } from './views/code-field.tsx'
export { DevelopmentCode } from './views/code-page.tsx'
export { PasskeyButton } from './views/passkey-button.tsx'
