import type { mailing as en } from './en.ts'

export const mailing: Readonly<Record<keyof typeof en, string>> = {}
