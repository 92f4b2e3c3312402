import type { library as en } from './en.ts'

export const library: Readonly<Record<keyof typeof en, string>> = {
  'library.title': 'Bibliothèque',
  'library.point':
    'Ce que les villes ont appris de leur relèvement, écrit pour qu’une autre ville puisse s’en servir.',
  'library.search': 'Que voulez-vous savoir ?',
  'library.search.do': 'Chercher dans la bibliothèque',
  'library.newest': 'Leçons récentes',
  'library.all-lessons': 'Toutes les leçons',
  'library.notes': 'Notes récentes',
  'library.all-notes': 'Toutes les notes',
  'library.themes': 'Par thème',
  'library.goals': 'Par objectif du City Resilience Framework',
}
