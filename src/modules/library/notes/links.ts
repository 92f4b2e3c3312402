/** The addresses of notes. Those with a number are permanent. */
export const NOTES = '/library/notes'

export const noteHref = (number: number): string => `${NOTES}/${number}`
export const versionHref = (number: number, version: number): string =>
  `${NOTES}/${number}/v/${version}`
export const figureHref = (number: number, figure: string | number): string =>
  `${NOTES}/${number}/figures/${figure}`
export const letterHref = (number: number): string => `${NOTES}/${number}/letter`
export const workHref = (id: string): string => `${NOTES}/work/${id}`
export const editHref = (id: string): string => `${NOTES}/work/${id}/edit`
export const figuresHref = (id: string): string => `${NOTES}/work/${id}/figures`
export const paragraphHref = (id: string, paragraph: string): string =>
  `${NOTES}/work/${id}/paragraphs/${paragraph}`
