import type { feeds as en } from './en.ts'

export const feeds: Readonly<Record<keyof typeof en, string>> = {}
