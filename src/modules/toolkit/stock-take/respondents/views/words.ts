import type { Words } from '#web/words.ts'

/** A respondent as the city knows it: its own office has no label. */
export const respondentName = (
  t: Words,
  who: { readonly kind: string; readonly label: string },
): string => (who.kind === 'office' ? t('rapid.respondent.office') : who.label)
