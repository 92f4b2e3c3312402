export { FRENCH } from './french.ts'
export { SPANISH } from './spanish.ts'
