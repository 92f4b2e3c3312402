import type { prioritise as en } from './en.ts'

export const prioritise: Readonly<Record<keyof typeof en, string>> = {}
