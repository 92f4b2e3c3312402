export const digests = {} as const
