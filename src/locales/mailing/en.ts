export const mailing = {} as const
