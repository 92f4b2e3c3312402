export { lessonForm, SLOTS, typedOf, valuesOf } from './forms.ts'
