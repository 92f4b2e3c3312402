export { forgetSeenAt, seenAt, subscriberByHash } from './queries.ts'
export { choicesOf, dataOf, erase, type Held, heldAbout, mailOf } from './service.ts'
