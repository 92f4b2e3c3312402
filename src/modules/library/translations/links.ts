export const TRANSLATIONS = '/library/translations'
export const translationHref = (id: string): string => `${TRANSLATIONS}/${id}`
