import { boards } from './boards-es.ts'
import type { prioritise as en } from './en.ts'
import { ranking } from './ranking-es.ts'
import { scoring } from './scoring-es.ts'
import { starting } from './starting-es.ts'
import { weighing } from './weighing-es.ts'

export const prioritise: Readonly<Record<keyof typeof en, string>> = {
  ...boards,
  ...scoring,
  ...weighing,
  ...ranking,
  ...starting,
}
