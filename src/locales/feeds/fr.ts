import type { feeds as en } from './en.ts'

export const feeds: Readonly<Record<keyof typeof en, string>> = {
  'feeds.title': 'Nouveautés de la bibliothèque',
  'feeds.title.theme': 'Nouveautés de la bibliothèque : {theme}',
  'feeds.title.place': 'Nouveautés de la bibliothèque : {place}',
  'feeds.title.briefings': 'Les bulletins',
  'feeds.point': 'Ce que des villes ont appris en se relevant, toujours avec la source.',
  'feeds.set.lessons': 'Leçons',
  'feeds.set.notes': 'Notes de pratique et notes techniques',
  'feeds.set.issues': 'Bulletins',
  'feeds.follow': 'Suivre dans un lecteur de flux :',
  'feeds.cite': 'Comment citer',
  'feeds.cite.copy': 'Copier la ligne',
  'feeds.cite.line': '{authors} ({year}). {title}. Version {version}. {publisher}. {address}',
}
