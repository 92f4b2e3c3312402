import type { digests as en } from './en.ts'

export const digests: Readonly<Record<keyof typeof en, string>> = {
  'digests.title': 'Résumé des nouveautés',
  'digests.point':
    'Leçons et notes parues depuis le dernier, en un message. Jamais vide, et rien que vous ayez déjà eu.',
  'digests.next': 'Le prochain',
  'digests.next.text': '{when}, s’il y a alors du nouveau.',
  'digests.held': 'Aucun résumé ne vous est envoyé',
  'digests.held.text':
    'Vous y avez mis fin par le lien d’un courriel, ou le courrier à votre adresse est revenu. Enregistrez vos choix ici, depuis votre compte, pour les recevoir de nouveau ; si cela reste ainsi, vérifiez l’adresse dans votre compte.',
  'digests.rhythm': 'À quel rythme',
  'digests.rhythm.never': 'Jamais',
  'digests.rhythm.daily': 'Chaque jour',
  'digests.rhythm.weekly': 'Chaque semaine',
  'digests.rhythm.fortnightly': 'Toutes les deux semaines',
  'digests.rhythm.monthly': 'Chaque mois',
  'digests.when': 'Quand il arrive',
  'digests.when.hint': 'Selon votre calendrier et votre horloge, même quand l’heure change.',
  'digests.weekday': 'Jour',
  'digests.weekday.hint':
    'Ne compte pas pour un résumé quotidien. Le mensuel arrive le premier de ces jours du mois.',
  'digests.hour': 'Heure',
  'digests.zone': 'Fuseau horaire',
  'digests.themes': 'Thèmes',
  'digests.themes.hint': 'Ne cochez rien pour tout recevoir.',
  'digests.save': 'Enregistrer',
  'digests.saved': 'Enregistré.',
  'digests.stopped': 'Plus aucun résumé n’arrive.',
  'digests.meanwhile':
    'Ceci a été modifié entre-temps sur une autre page. Ce qui vaut maintenant est affiché.',
  'digests.ended':
    'Les résumés à cette adresse ont été arrêtés. Ils ne reprennent que depuis un compte.',
  'digests.mail.title': 'Du nouveau dans la coalition',
  'digests.mail.subject': '{count, plural, one {Nouveau : {title}} other {# nouveautés : {title}}}',
  'digests.mail.why': 'Vous avez choisi ce résumé.',
  'digests.mail.change': 'Tout voir sur cette adresse',
  'digests.mail.leave': 'Moins, ou aucun',
}
