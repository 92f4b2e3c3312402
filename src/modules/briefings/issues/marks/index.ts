export { type Found, foundIn } from './looking/index.ts'
export {
  absolute,
  bracesApart,
  cleanLine,
  cleanText,
  mailHtml,
  plainText,
  webHtml,
  withoutBraces,
} from './service.ts'
