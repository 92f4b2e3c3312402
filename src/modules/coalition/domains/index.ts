export {
  type AddressFault,
  addressFaults,
  domainOf,
  isFreeMail,
  isPublicSuffix,
  isSharedDomain,
  isWithin,
  looksLike,
  mailboxOf,
  webDomainOf,
} from './policy.ts'
