import type { translating as en } from './en.ts'

export const translating: Readonly<Record<keyof typeof en, string>> = {
  'translating.problem.lang': 'Choisissez une langue dans laquelle ce n’est pas écrit.',
  'translating.problem.machine':
    'Une personne a écrit ce paragraphe : le texte d’une machine ne le remplace pas.',
  'translating.problem.unready': 'Des paragraphes manquent ou sont plus anciens que l’original.',
  'translating.refusal.changed-meanwhile':
    'Quelqu’un a modifié cette traduction depuis que vous l’avez vue.',
  'translating.refusal.review':
    'Une traduction est relue par une deuxième personne, jamais par qui y a écrit.',
  'translating.refusal.publish':
    'La rédaction publie une traduction quand une deuxième personne l’a relue.',
}
