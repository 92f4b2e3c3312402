export const crises = {} as const
