import type { parts as en } from './en.ts'

export const parts: Readonly<Record<keyof typeof en, string>> = {}
