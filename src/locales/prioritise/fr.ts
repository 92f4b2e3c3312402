import { boards } from './boards-fr.ts'
import type { prioritise as en } from './en.ts'
import { ranking } from './ranking-fr.ts'
import { scoring } from './scoring-fr.ts'
import { starting } from './starting-fr.ts'
import { weighing } from './weighing-fr.ts'

export const prioritise: Readonly<Record<keyof typeof en, string>> = {
  ...boards,
  ...scoring,
  ...weighing,
  ...ranking,
  ...starting,
}
