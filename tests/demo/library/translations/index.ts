export { FRENCH } from './french.ts'
export { NOTE_TRANSLATIONS } from './notes.ts'
export { SPANISH } from './spanish.ts'
