export type { ImportTables, VoteType } from './tables.ts'
