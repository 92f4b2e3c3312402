import type { adopting as en } from './en.ts'

export const adopting: Readonly<Record<keyof typeof en, string>> = {}
