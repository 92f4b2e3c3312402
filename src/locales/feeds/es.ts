import type { feeds as en } from './en.ts'

export const feeds: Readonly<Record<keyof typeof en, string>> = {
  'feeds.title': 'Novedades de la biblioteca',
  'feeds.title.theme': 'Novedades de la biblioteca: {theme}',
  'feeds.title.place': 'Novedades de la biblioteca: {place}',
  'feeds.title.briefings': 'Los boletines',
  'feeds.point': 'Lo que las ciudades aprendieron mientras se recuperaban, siempre con su fuente.',
  'feeds.set.lessons': 'Lecciones',
  'feeds.set.notes': 'Notas de práctica y notas técnicas',
  'feeds.set.issues': 'Boletines',
  'feeds.follow': 'Seguir en un lector de fuentes:',
  'feeds.cite': 'Cómo citar',
  'feeds.cite.copy': 'Copiar la línea',
  'feeds.cite.line': '{authors} ({year}). {title}. Versión {version}. {publisher}. {address}',
}
