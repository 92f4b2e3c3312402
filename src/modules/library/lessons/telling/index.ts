export { tellSuggester } from './mails.tsx'
