/** The address of a lesson for good. */
export const lessonHref = (number: number): string => `/library/lessons/${number}`
