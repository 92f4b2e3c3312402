import type { ranking as en } from './ranking-en.ts'

export const ranking: Readonly<Record<keyof typeof en, string>> = {
  'prioritise.start-run.title': 'Classer les actions',
  'prioritise.start-run.text':
    'La plateforme tire des pondérations conformes à ce que chaque partie a dit, et des notes dans leurs intervalles. Cela prend de quelques secondes à quelques minutes ; vous pouvez quitter la page.',
  'prioritise.start-run.samples': 'Avec quelle précision ?',
  'prioritise.start-run.samples-2000': '2 000 pondérations : un premier regard',
  'prioritise.start-run.samples-10000': '10 000 pondérations : précis à un point sur cent',
  'prioritise.start-run.samples-40000': '40 000 pondérations : précis au demi-point',
  'prioritise.start-run.seed': 'Graine',
  'prioritise.start-run.seed-hint':
    'Laissez vide sauf pour répéter un calcul : même graine et même tableau donnent le même résultat.',
  'prioritise.start-run.submit': 'Lancer le classement',
  'prioritise.run.title-queued': 'Le classement attend son tour',
  'prioritise.run.title-running': 'Le classement est en cours de calcul',
  'prioritise.run.title-done': 'Le classement est terminé',
  'prioritise.run.title-failed': 'Le classement a échoué',
  'prioritise.run.title-cancelled': 'Le classement a été annulé',
  'prioritise.run.point':
    'Vous pouvez quitter cette page ; le résultat sera sur la page du classement.',
  'prioritise.run.queued': 'En attente',
  'prioritise.run.running': 'En calcul',
  'prioritise.run.done': 'Terminé',
  'prioritise.run.failed': 'Le classement n’a pas pu être calculé',
  'prioritise.run.failed-text':
    'Rien n’a changé au tableau. Relancez-le ; s’il échoue encore, prévenez le secrétariat.',
  'prioritise.run.failed-timeout':
    'Cela a pris plus d’un quart d’heure. Réduisez les pondérations, les actions ou les parties.',
  'prioritise.run.cancelled': 'Annulé',
  'prioritise.run.stalled': 'Aucun signe de vie depuis un moment',
  'prioritise.run.stalled-text':
    'Le travail a peut-être été interrompu. Le relancer donne le même résultat.',
  'prioritise.run.revive': 'Reprendre',
  'prioritise.run.cancel': 'Annuler le classement',
  'prioritise.run.unit': 'pondérations',
  'prioritise.run.list': 'Classements de ce tableau',
  'prioritise.run.started': 'Lancé',
  'prioritise.run.samples': 'Pondérations',
  'prioritise.run.seed': 'Graine',
  'prioritise.result.title': 'Classement',
  'prioritise.result.none': 'Rien n’a encore été classé',
  'prioritise.result.none-point':
    'Combien de fois chaque action arrive première, deuxième ou dernière sans noyer les poids de personne.',
  'prioritise.result.none-text':
    'Il faut deux actions et un critère. Les notes inconnues et les parties sans réponse rendent le résultat moins certain, et cela se voit.',
  'prioritise.result.nothing': 'Rien à montrer.',
  'prioritise.result.stale':
    'Le tableau a changé depuis ce classement. Relancez-le pour voir la différence.',
  'prioritise.result.unknowns':
    '{unknown, plural, one {Une note} other {# notes}} sur {all} {unknown, plural, one {n’est pas connue} other {ne sont pas connues}}. Le tirage s’est fait sur tout l’intervalle entre les bornes ; le résultat est donc moins certain.',
  'prioritise.result.focus':
    'Calculé pour les {count} meilleures des {all} actions selon leur rang ; les autres n’y figurent pas.',
  'prioritise.result.ranks-kept': 'Des {all} rangs, les {kept} premiers ont été gardés.',
  'prioritise.result.digits':
    'Les pourcentages ne sont imprimés qu’avec la finesse que permet leur marge.',
  'prioritise.result.matrix': 'Combien de fois chaque action prend chaque rang',
  'prioritise.result.matrix-table': 'Combien de fois chaque action prend chaque rang, en chiffres',
  'prioritise.result.matrix-all': '{action} arrive le plus souvent première',
  'prioritise.result.matrix-of': 'Pour {who}, {action} arrive le plus souvent première',
  'prioritise.result.matrix-subtitle':
    'Part de {samples} pondérations où une action prend un rang ; ± la moitié de l’intervalle à 95 %',
  'prioritise.result.source': 'classement du {when}, {samples} pondérations, graine {seed}',
  'prioritise.result.all': 'Montrer les {count} actions',
  'prioritise.result.whose-view': 'Point de vue',
  'prioritise.result.everybody': 'Tout le monde',
  'prioritise.result.any-weights': '{who} n’a rien dit : toute pondération vaut pour eux.',
  'prioritise.result.words': 'En mots',
  'prioritise.result.for-whom': 'Pour qui cela vaut',
  'prioritise.result.said': 'A répondu',
  'prioritise.result.said-yes': 'Oui',
  'prioritise.result.said-no': 'Non : toute pondération',
  'prioritise.result.say': 'Poids de leur voix',
  'prioritise.result.most-first': 'Le plus souvent première',
  'prioritise.result.most-last': 'La plus basse en moyenne',
  'prioritise.result.values': 'Valeur et équité',
  'prioritise.result.values-text':
    'Valeur aux poids moyens de tous, de 0 à 100, avec son intervalle selon les notes. L’équité figure à côté, car simple critère parmi d’autres, elle pourrait être compensée.',
  'prioritise.result.first': 'Première',
  'prioritise.result.value': 'Valeur',
  'prioritise.result.points': 'points sur 100',
  'prioritise.result.unknown': 'Notes inconnues',
  'prioritise.result.equity': 'Note d’équité',
  'prioritise.result.dominance': 'Ce qui vaut quels que soient les poids',
  'prioritise.result.dominance-text':
    'Vrai pour toute pondération conforme à ce qui a été dit et pour toute note dans son intervalle.',
  'prioritise.result.dominance-none':
    'Aucune action n’en bat une autre dans tous les cas. Le choix dépend des poids ou de notes incertaines.',
  'prioritise.result.dominates': '{better} vaut au moins autant que {worse}.',
  'prioritise.result.more': 'et {count, plural, one {# autre} other {# autres}}',
  'prioritise.result.regret': 'Pire regret',
  'prioritise.result.regret-text':
    'Le plus que vous pourriez perdre en choisissant une action : ses notes au plus bas, celles de la meilleure rivale au plus haut, sous la pondération la plus défavorable.',
  'prioritise.result.loss': 'Perte au pire',
  'prioritise.result.rival': 'Meilleure alors',
  'prioritise.result.whose': 'Avec les poids de',
  'prioritise.result.stability': 'Jusqu’où un poids peut bouger',
  'prioritise.result.stability-title': '{action} reste première dans ces poids',
  'prioritise.result.stability-subtitle':
    'Part du tout, 0 à 100 % ; les autres gardent leurs proportions ; le point est le poids moyen',
  'prioritise.result.hangs':
    'Aucun intervalle ne peut être promis : la première place dépend de notes que personne ne connaît. Trouvez-les d’abord.',
  'prioritise.result.weight': 'Poids moyen',
  'prioritise.result.from': 'Première à partir de',
  'prioritise.result.to': 'Première jusqu’à',
  'prioritise.result.below': 'En dessous',
  'prioritise.result.above': 'Au-dessus',
  'prioritise.result.pairs-too-many':
    'Ce tableau compte {count} actions : chaque paire est calculée pour 60 au plus.',
  'prioritise.result.pairs': 'L’une face à l’autre',
  'prioritise.result.pairs-text':
    'Dans quelle part des pondérations l’action de la ligne dépasse celle de la colonne.',
  'prioritise.result.above-number': 'que la no {number}',
  'prioritise.say.tied': 'Par la valeur, {actions} se partagent la première place.',
  'prioritise.say.leader':
    'Aux poids moyens de tous, {action} a la plus haute valeur, {score} sur 100.',
  'prioritise.say.lead': 'Elle devance {rival} de {margin} points.',
  'prioritise.say.because':
    'La plus grande part de cette avance, {part} points, vient de : {criterion}.',
  'prioritise.say.despite': 'Elle perd {part} points face à {rival} sur : {criterion}.',
  'prioritise.say.first':
    '{action} est première dans {share} de toutes les pondérations (marge de ± {halfWidth} %).',
  'prioritise.say.never-first': 'Jamais premières sous aucune pondération essayée : {actions}.',
  'prioritise.say.for-whom':
    '{action} est le premier choix le plus probable pour {firstFor}, et le dernier le plus probable pour {lastFor}.',
  'prioritise.say.for-whom-only': '{action} est le premier choix le plus probable pour {firstFor}.',
  'prioritise.say.below': 'Si {criterion} reçoit moins de {limit}, {rival} passe devant {action}.',
  'prioritise.say.above': 'Si {criterion} reçoit plus de {limit}, {rival} passe devant {action}.',
  'prioritise.say.safest': 'Le moins à regretter : {actions}, au plus {regret} points sur 100.',
  'prioritise.made.title': 'Comment cela a été fait',
  'prioritise.made.version': 'Version de la bibliothèque d’analyse',
  'prioritise.made.input': 'Empreinte de l’entrée',
  'prioritise.made.result': 'Empreinte du résultat',
  'prioritise.made.method': 'Méthode',
  'prioritise.made.method-text':
    'SMAA-2 à valeurs additives ; notes incertaines tirées de triangles, notes inconnues de tout l’intervalle entre les bornes',
  'prioritise.made.csv': 'Rangs en CSV',
  'prioritise.made.json': 'Tout en JSON',
  'prioritise.made.continue': 'Continuer jusqu’à {count, number} pondérations',
  'prioritise.decision.log': 'Décisions',
  'prioritise.decision.point':
    'Ce qui a été décidé, par qui, et pourquoi quand ce n’est pas ce que le classement proposait.',
  'prioritise.decision.none': 'Rien n’a encore été décidé',
  'prioritise.decision.none-text':
    'Le classement conseille ; les personnes décident. Consignez ici la décision, même différente : c’est la raison qui instruit les autres.',
  'prioritise.decision.add': 'Consigner une décision',
  'prioritise.decision.add-point':
    'Les places ci-dessous sont celles que propose le classement. Remplacez-les par ce qui a été décidé.',
  'prioritise.decision.at': 'Date de la décision',
  'prioritise.decision.by': 'Qui a décidé',
  'prioritise.decision.by-hint': 'Par exemple : conseil municipal, comité de crise.',
  'prioritise.decision.what': 'Ce qui a été décidé',
  'prioritise.decision.order': 'Ordre des actions',
  'prioritise.decision.order-hint':
    '1 est la première. Effacez la place de ce qui n’a pas été choisi.',
  'prioritise.decision.order-free':
    '1 est la première. Rien n’est encore classé, aucun ordre n’est donc proposé.',
  'prioritise.decision.why': 'Pourquoi',
  'prioritise.decision.why-hint': 'Nécessaire quand l’ordre n’est pas celui proposé.',
  'prioritise.decision.submit': 'Consigner la décision',
  'prioritise.decision.differs': 'Diffère du classement',
  'prioritise.decision.follows': 'Suit le classement',
  'prioritise.decision.noted': 'Consignée',
  'prioritise.decision.run': 'Le classement sur lequel elle s’appuie',
  'prioritise.done.started': 'Le classement a démarré. Vous pouvez quitter cette page.',
  'prioritise.done.cancelled': 'Le classement a été annulé.',
  'prioritise.done.decided': 'La décision est consignée.',
  'prioritise.error.few-actions': 'Mettez d’abord au moins deux actions au tableau.',
  'prioritise.error.no-criteria': 'Ajoutez d’abord au moins un critère.',
  'prioritise.error.contradiction':
    '{count, plural, one {Une partie se contredit} other {# parties se contredisent}} : rien n’a été classé.',
  'prioritise.error.running': 'Un classement de ce tableau est déjà en cours.',
  'prioritise.error.not-done': 'Seul un classement terminé peut être continué.',
  'prioritise.error.enough': 'Au-delà de {count, number} pondérations, rien de visible ne change.',
  'prioritise.error.alive': 'Ce classement est toujours vivant. Laissez-lui un peu de temps.',
  'prioritise.error.ended': 'Ce classement est déjà terminé.',
  'prioritise.error.place-twice': 'Deux actions partagent une place. Donnez à chacune la sienne.',
  'prioritise.error.why': 'Cet ordre n’est pas celui que propose le classement. Dites pourquoi.',
  'prioritise.go.portfolio': 'Choisir ce qui tient dans le budget',
}
