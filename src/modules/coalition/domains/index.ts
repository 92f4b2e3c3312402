export {
  type AddressFault,
  addressFaults,
  domainOf,
  isFreeMail,
  isPublicSuffix,
  isWithin,
  looksLike,
  mailboxOf,
  webDomainOf,
} from './policy.ts'
