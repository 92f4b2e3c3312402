import type { Words } from '#web/words.ts'
import { RHYTHMS } from './tables.ts'

export const rhythmOptions = (t: Words) =>
  RHYTHMS.map((value) => ({
    value,
    label: t(`readers.rhythm.${value}`),
    hint: t(`readers.rhythm.${value}.hint`),
  }))
