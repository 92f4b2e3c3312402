import type { translating as en } from './en.ts'

export const translating: Readonly<Record<keyof typeof en, string>> = {}
