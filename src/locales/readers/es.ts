import type { readers as en } from './en.ts'

export const readers: Readonly<Record<keyof typeof en, string>> = {}
