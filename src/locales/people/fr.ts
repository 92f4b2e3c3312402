import type { people as en } from './en.ts'

export const people: Readonly<Record<keyof typeof en, string>> = {}
