export const prioritise = {} as const
