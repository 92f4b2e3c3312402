export { formatOf, isSettled, openFile, type ReadingChoices } from './service.ts'
