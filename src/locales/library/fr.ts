import type { library as en } from './en.ts'

export const library: Readonly<Record<keyof typeof en, string>> = {}
