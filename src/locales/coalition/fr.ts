import type { coalition as en } from './en.ts'

export const coalition: Readonly<Record<keyof typeof en, string>> = {}
