import type { library as en } from './en.ts'

export const library: Readonly<Record<keyof typeof en, string>> = {
  'library.title': 'Biblioteca',
  'library.point':
    'Lo que las ciudades aprendieron en su recuperación, escrito para que otra ciudad pueda usarlo.',
  'library.search': '¿Qué quiere saber?',
  'library.search.do': 'Buscar en la biblioteca',
  'library.newest': 'Lecciones recientes',
  'library.all-lessons': 'Todas las lecciones',
  'library.notes': 'Notas recientes',
  'library.all-notes': 'Todas las notas',
  'library.themes': 'Por tema',
  'library.goals': 'Por objetivo del City Resilience Framework',
}
