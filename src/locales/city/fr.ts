import type { city as en } from './en.ts'

export const city: Readonly<Record<keyof typeof en, string>> = {}
