import type { lessons as en } from './en.ts'

export const lessons: Readonly<Record<keyof typeof en, string>> = {}
