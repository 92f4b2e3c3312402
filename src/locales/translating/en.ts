export const translating = {} as const
