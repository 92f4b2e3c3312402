import type { stockTake as en } from './en.ts'

export const stockTake: Readonly<Record<keyof typeof en, string>> = {
  'stock-take.everyone': 'Tout le monde',
  'stock-take.severity.0': 'Aucun',
  'stock-take.severity.1': 'Faible',
  'stock-take.severity.2': 'Moyen',
  'stock-take.severity.3': 'Fort',
  'stock-take.severity.unknown': 'Inconnu',
  'stock-take.error.group-twice': '« {label} » est déjà dans votre liste.',
  'stock-take.error.groups': 'Une ville peut ajouter {most} groupes. Utilisez l’un des vôtres.',
}
