import { boards } from './boards-en.ts'
import { ranking } from './ranking-en.ts'
import { scoring } from './scoring-en.ts'
import { starting } from './starting-en.ts'
import { weighing } from './weighing-en.ts'

export const prioritise = { ...boards, ...scoring, ...weighing, ...ranking, ...starting } as const
