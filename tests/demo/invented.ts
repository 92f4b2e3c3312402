import type { Lang } from '#kernel/languages.ts'

/** What the demo's people give as the source of a figure or an entry, in their language. */
export const INVENTED: Readonly<Record<Lang, string>> = {
  en: 'Invented for the demonstration',
  es: 'Inventado para la demostración',
  fr: 'Inventé pour la démonstration',
}
