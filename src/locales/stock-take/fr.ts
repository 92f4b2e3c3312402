import type { stockTake as en } from './en.ts'

export const stockTake: Readonly<Record<keyof typeof en, string>> = {}
