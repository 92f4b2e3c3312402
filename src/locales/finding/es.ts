import type { finding as en } from './en.ts'

export const finding: Readonly<Record<keyof typeof en, string>> = {}
