export const LESSONS = '/library/lessons'
export const SUGGESTIONS = '/library/suggestions'
export const DESK = '/library/desk'
export const HEADLINES = '/library/desk/headlines'

/** The address of a lesson for good. */
export const lessonHref = (number: number): string => `${LESSONS}/${number}`
/** Where the desk writes it. */
export const deskHref = (number: number): string => `${DESK}/${number}`
