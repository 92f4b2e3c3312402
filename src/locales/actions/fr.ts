import type { actions as en } from './en.ts'

export const actions: Readonly<Record<keyof typeof en, string>> = {}
