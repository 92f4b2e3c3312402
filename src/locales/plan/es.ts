import type { plan as en } from './en.ts'

export const plan: Readonly<Record<keyof typeof en, string>> = {}
