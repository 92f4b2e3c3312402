import type { notes as en } from './en.ts'

export const notes: Readonly<Record<keyof typeof en, string>> = {}
