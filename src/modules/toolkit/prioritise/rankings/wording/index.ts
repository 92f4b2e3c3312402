export { allowedShare, type Names, namesIn, rankShares, sentencesOf } from './service.ts'
