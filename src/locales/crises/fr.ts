import type { crises as en } from './en.ts'

export const crises: Readonly<Record<keyof typeof en, string>> = {
  'crises.room': 'Crises',
  'crises.error.show':
    'Seule la personne responsable ou son adjoint peut montrer ceci hors de la ville.',
  'crises.error.later': 'Indiquez un jour qui ne soit pas après aujourd’hui.',
  'crises.error.changed':
    'Quelqu’un d’autre a modifié cette crise pendant que vous écriviez. Votre texte est conservé : comparez et enregistrez de nouveau.',
  'crises.error.closed': 'Cette crise est close. Changez sa phase pour ouvrir une nouvelle vague.',
  'crises.error.wave-before': 'Indiquez un jour à partir du {earliest}.',
}
