import type { digests as en } from './en.ts'

export const digests: Readonly<Record<keyof typeof en, string>> = {}
