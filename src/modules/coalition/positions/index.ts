export { positionFields } from './forms.ts'
export { kilometresBetween, readPosition } from './policy.ts'
export { pointOf, type Where, whereOf } from './service.ts'
export { apart, PositionFields, positionText } from './views/position-fields.tsx'
