export { type SourceOffered, type Sources, sourcesOf, suggestedSource } from './service.ts'
