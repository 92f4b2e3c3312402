export const adopting = {} as const
