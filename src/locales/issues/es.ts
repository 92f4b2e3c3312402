import type { issues as en } from './en.ts'

export const issues: Readonly<Record<keyof typeof en, string>> = {}
