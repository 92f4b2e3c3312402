import type { crises as en } from './en.ts'

export const crises: Readonly<Record<keyof typeof en, string>> = {}
