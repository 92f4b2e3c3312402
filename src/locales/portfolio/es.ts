import type { portfolio as en } from './en.ts'

export const portfolio: Readonly<Record<keyof typeof en, string>> = {}
