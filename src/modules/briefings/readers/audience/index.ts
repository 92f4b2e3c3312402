export { audienceOf, audienceSize, type Edition, type Recipient } from './queries.ts'
