import type { weighing as en } from './weighing-en.ts'

export const weighing: Readonly<Record<keyof typeof en, string>> = {
  'prioritise.stakeholders.title': 'Parties prenantes',
  'prioritise.stakeholders.point':
    '{all, plural, =0 {Personne n’a encore été interrogé.} other {{answered} sur {all} ont dit combien les critères comptent pour eux.}}',
  'prioritise.stakeholders.none': 'Personne n’a encore été interrogé',
  'prioritise.stakeholders.none-text':
    'Interrogez celles et ceux que la décision touche : une association de marché, un service de santé, un conseil de jeunes. Sans eux, toutes les pondérations se valent.',
  'prioritise.stakeholders.said':
    '{count, plural, one {Une affirmation} other {# affirmations}}, {when}',
  'prioritise.stakeholders.any': 'N’a rien dit : toutes les pondérations valent',
  'prioritise.stakeholders.share': 'Poids de leur voix : {share}',
  'prioritise.stakeholders.answer': 'Répondre pour {name}',
  'prioritise.stakeholders.manage': 'Lien et voix de {name}',
  'prioritise.stakeholders.manage-point':
    'Le lien privé, le poids de leur parole et leur place au tableau.',
  'prioritise.stakeholders.remove': 'Retirer {name}',
  'prioritise.stakeholders.remove-title': 'Retirer du tableau',
  'prioritise.stakeholders.remove-text':
    'Ce qu’ils ont dit part avec eux. Les classements déjà faits restent inchangés.',
  'prioritise.invite.title': 'Interroger quelqu’un',
  'prioritise.invite.name': 'Qui ?',
  'prioritise.invite.name-hint': 'Une organisation ou un groupe plutôt qu’une personne.',
  'prioritise.invite.how': 'Comment répondent-ils ?',
  'prioritise.invite.how-link': 'Sur leur propre page, par un lien privé, sans compte',
  'prioritise.invite.how-workshop': 'En atelier : notre bureau le consigne',
  'prioritise.invite.how-self': 'Je réponds moi-même',
  'prioritise.invite.submit': 'Ajouter au tableau',
  'prioritise.field.share': 'Poids de leur parole',
  'prioritise.field.share-hint':
    '1 pour tous signifie une voix égale. Cela ne compte que dans la vue d’ensemble.',
  'prioritise.link.section': 'Lien privé',
  'prioritise.link.life': 'Le lien fonctionne pendant',
  'prioritise.link.life-hint': 'Un nouveau lien met fin au précédent aussitôt.',
  'prioritise.link.days': '{count, plural, one {# jour} other {# jours}}',
  'prioritise.link.new': 'Créer un nouveau lien',
  'prioritise.link.revoke': 'Retirer le lien',
  'prioritise.link.none': 'Pas de lien privé',
  'prioritise.link.until': 'Le lien fonctionne jusqu’au {when}',
  'prioritise.link.ended': 'Le lien a expiré le {when}',
  'prioritise.link.title': 'Lien privé pour {name}',
  'prioritise.link.point': 'Envoyez-le vous-même. Il fonctionne jusqu’au {when}, sans compte.',
  'prioritise.link.once': 'Ce lien n’est montré que cette fois',
  'prioritise.link.once-text':
    'Nous n’en gardons qu’une empreinte. S’il se perd, créez-en un autre.',
  'prioritise.link.back': 'Retour aux parties prenantes',
  'prioritise.link.gone': 'Ce lien ne fonctionne pas',
  'prioritise.link.gone-text':
    'Il a peut-être expiré, été remplacé ou mal saisi. Demandez-en un autre à la personne qui vous l’a envoyé.',
  'prioritise.answer.point':
    'Dites combien chaque critère compte pour vous. Vous répondez en tant que {name}.',
  'prioritise.answer.closed':
    'Cette question est close : les réponses se lisent et ne se modifient plus.',
  'prioritise.answer.say': 'Votre réponse',
  'prioritise.answer.ways':
    'Une façon suffit, et elles se combinent. Vous pouvez revenir et modifier jusqu’à la clôture.',
  'prioritise.answer.said': 'Ce que vous avez dit jusqu’ici',
  'prioritise.answer.nothing':
    'Rien encore. Tant que vous n’avez rien dit, toute pondération vaut pour vous.',
  'prioritise.answer.torn':
    '{count, plural, one {Cette affirmation ne peut pas tenir} other {Ces # affirmations ne peuvent pas tenir ensemble}}',
  'prioritise.answer.torn-next':
    'Modifiez l’une d’elles : en l’état, aucune pondération ne convient.',
  'prioritise.way.order': 'Mettre en ordre',
  'prioritise.way.order.how':
    'Donnez une place à chaque critère. Les ex aequo sont permis ; laissez vide ce sur quoi vous n’avez pas d’avis.',
  'prioritise.way.order.place': '{place}',
  'prioritise.way.order.blank': 'Non dit',
  'prioritise.way.order.submit': 'Enregistrer l’ordre',
  'prioritise.way.bounds': 'Fixer des limites',
  'prioritise.way.bounds.how':
    'Dites quelle part du tout un critère doit avoir au moins ou au plus. Toutes ensemble font 100 %.',
  'prioritise.way.bounds.low': 'Au moins',
  'prioritise.way.bounds.high': 'Au plus',
  'prioritise.way.bounds.submit': 'Enregistrer les limites',
  'prioritise.way.swing': 'Donner des points',
  'prioritise.way.swing.how':
    'Imaginez tous les critères au pire. Lequel porteriez-vous d’abord au mieux ? Donnez-lui 100 points, et aux autres en proportion.',
  'prioritise.way.swing.from': 'De {worst} à {best}, {unit}',
  'prioritise.way.swing.unit': 'points',
  'prioritise.way.swing.leeway': 'Êtes-vous sûr des points ?',
  'prioritise.way.swing.leeway-0': 'Exactement ainsi',
  'prioritise.way.swing.leeway-10': 'À 10 % près',
  'prioritise.way.swing.leeway-25': 'À 25 % près',
  'prioritise.way.swing.submit': 'Enregistrer les points',
  'prioritise.said.order': 'Du plus au moins important : {order}.',
  'prioritise.said.between': '{criterion} reçoit entre {low} et {high} du tout.',
  'prioritise.said.at-least': '{criterion} reçoit au moins {low} du tout.',
  'prioritise.said.at-most': '{criterion} reçoit au plus {high} du tout.',
  'prioritise.said.exactly': '{criterion} reçoit {low} du tout.',
  'prioritise.said.ratio': '{a} compte entre {low} et {high} fois autant que {b}.',
  'prioritise.said.swing': 'Points : {points}.',
  'prioritise.said.swing-about': 'Points, à {leeway} près : {points}.',
  'prioritise.conflicts.title': 'Contradictions',
  'prioritise.conflicts.point':
    '{torn, plural, =0 {Personne ne se contredit} one {Une partie se contredit} other {# parties se contredisent}} ; {disagreements, plural, =0 {aucune paire n’est en désaccord} one {une paire est en désaccord} other {# paires sont en désaccord}}.',
  'prioritise.conflicts.refused':
    'Les phrases sont citées ci-dessous. Une fois l’une de chaque modifiée, relancez le classement.',
  'prioritise.conflicts.none': 'Tout ce qui a été dit peut tenir',
  'prioritise.conflicts.none-text':
    'Personne ne se contredit et il n’y a pas de désaccord. Vous pouvez classer les actions.',
  'prioritise.conflicts.torn': 'D’une même partie',
  'prioritise.conflicts.torn-text':
    'Aucune pondération ne convient à ces phrases ensemble. Le classement attend que l’une change.',
  'prioritise.conflicts.between': 'Entre parties prenantes',
  'prioritise.conflicts.between-text':
    'Elles sont en désaccord, et les deux sont gardées : le résultat dit pour qui il vaut.',
  'prioritise.conflicts.line': '{who} : « {sentence} »',
  'prioritise.conflicts.more': 'Il y en a d’autres ; voici les premières.',
  'prioritise.conflicts.silent': 'Pas encore entendus',
  'prioritise.conflicts.silent-text':
    'Toute pondération vaut pour eux jusqu’à leur réponse : {names}.',
  'prioritise.done.invited': 'Ajouté. Leur réponse peut être consignée ici.',
  'prioritise.done.said': 'Enregistré. Vous pouvez revenir et modifier jusqu’à la clôture.',
  'prioritise.done.revoked': 'Le lien ne mène plus nulle part.',
  'prioritise.done.stakeholder-removed': 'La partie est retirée du tableau.',
  'prioritise.error.many-stakeholders': 'Un tableau contient {count} parties prenantes au plus.',
  'prioritise.error.name-twice': '{name} figure déjà sur ce tableau. Utilisez un autre nom.',
  'prioritise.error.rank-two': 'Donnez une place à deux critères au moins.',
  'prioritise.error.percent': 'Saisissez un nombre de 0 à 100.',
  'prioritise.error.high-below-low': 'La limite haute est sous la limite basse.',
  'prioritise.error.points': 'Donnez de 0 à 100 points.',
  'prioritise.error.points-two': 'Donnez des points à deux critères au moins, et plus de 0 à l’un.',
  'prioritise.about.this': 'À propos de cette question',
  'prioritise.about.who': 'Qui demande',
  'prioritise.about.who-text': 'Le bureau de la résilience de {city}, avec son équipe de relance.',
  'prioritise.about.what': 'Ce qui sera décidé',
  'prioritise.about.seen': 'Qui voit votre réponse',
  'prioritise.about.seen-inside':
    'Les personnes qui travaillent pour {city} sur la plateforme la voient sous votre nom, dès que vous l’enregistrez. Personne d’autre ne la voit.',
  'prioritise.about.seen-outside':
    'Les personnes qui travaillent pour {city} sur la plateforme la voient sous votre nom, dès que vous l’enregistrez. Le résultat est montré plus largement ({who}), mais sans votre nom et sans vos mots.',
  'prioritise.about.next': 'Et ensuite',
  'prioritise.about.next-text':
    '{city} compare ses actions avec chaque réponse, séparément : aucune n’est noyée dans une moyenne. On note ensuite ce qui est décidé, par qui, et pourquoi si cela diffère.',
  'prioritise.about.until': 'Ouverte jusqu’au',
  'prioritise.about.until-text':
    '{when}, ou jusqu’à ce que {city} ferme la question avant. D’ici là, vous pouvez revenir avec le même lien et changer votre réponse.',
  'prioritise.answer.thanks': 'Merci, {name}. Voici ce que vous avez dit à {city} :',
}
