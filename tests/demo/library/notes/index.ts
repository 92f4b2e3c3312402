import type { DemoNote } from '../shapes.ts'
import { PRACTICE } from './practice.ts'
import { TECHNICAL } from './technical.ts'

/** The six notes of the demo. */
export const NOTES: readonly DemoNote[] = [...PRACTICE, ...TECHNICAL]
