/** The addresses of notes. Those with a number are permanent. */
const NOTES = '/library/notes'

export const noteHref = (number: number): string => `${NOTES}/${number}`
export const workHref = (id: string): string => `${NOTES}/work/${id}`
