export const stockTake = {} as const
