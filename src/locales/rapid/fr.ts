import type { rapid as en } from './en.ts'

export const rapid: Readonly<Record<keyof typeof en, string>> = {
  'rapid.question.1':
    'Tout le monde a-t-il de quoi manger, boire, s’abriter et vivre au quotidien ?',
  'rapid.question-help.1':
    'Pensez aux banques alimentaires, points d’eau, abris, expulsions, factures impayées.',
  'rapid.question.2': 'Les gens peuvent-ils encore gagner leur vie ?',
  'rapid.question-help.2':
    'Pensez aux emplois perdus, heures réduites, marchés fermés, travail à la journée, outils perdus.',
  'rapid.question.3': 'La santé et la vie des gens sont-elles protégées ?',
  'rapid.question-help.3':
    'Pensez aux urgences, centres de santé, médicaments, santé mentale, air et déchets.',
  'rapid.question.4': 'Les gens s’entraident-ils, et la ville reste-t-elle unie ?',
  'rapid.question-help.4': 'Pensez aux voisins, associations, solitude, tensions entre groupes.',
  'rapid.question.5': 'Les gens sont-ils en sécurité, et la loi justement appliquée ?',
  'rapid.question-help.5':
    'Pensez aux violences chez soi et dehors, vols, police, accès à la justice.',
  'rapid.question.6': 'Les entreprises et les finances de la ville tiennent-elles ?',
  'rapid.question-help.6':
    'Pensez aux petites entreprises, approvisionnements, crédit, recettes fiscales, coûts d’urgence.',
  'rapid.question.7': 'Logements, sols et nature sont-ils protégés du prochain choc ?',
  'rapid.question-help.7':
    'Pensez aux logements abîmés, pentes fragiles, égouts bouchés, arbres et zones humides perdus.',
  'rapid.question.8': 'L’eau, l’électricité, les déchets et les autres services fonctionnent-ils ?',
  'rapid.question-help.8':
    'Pensez aux coupures, réparations en attente, équipes absentes, écoles fermées.',
  'rapid.question.9': 'Les gens et les messages passent-ils ?',
  'rapid.question-help.9':
    'Pensez aux routes, bus, ponts, téléphone et internet, alertes qui atteignent chacun.',
  'rapid.question.10': 'Les responsables décident-ils et travaillent-ils bien ensemble ?',
  'rapid.question-help.10':
    'Pensez à qui décide, au personnel épuisé, aux autres autorités, aux plans suivis.',
  'rapid.question.11': 'Les gens savent-ils ce qui se passe, et sont-ils entendus ?',
  'rapid.question-help.11':
    'Pensez à la confiance, aux rumeurs, aux langues, à ceux qu’on ne consulte jamais.',
  'rapid.question.12': 'Les plans de relèvement vont-ils ensemble ?',
  'rapid.question-help.12':
    'Pensez au logement, aux transports, à la santé et à l’argent allant dans le même sens, et aux données utilisées.',
  'rapid.state.0': 'Comme avant',
  'rapid.state.1': 'Sous tension',
  'rapid.state.2': 'Défaillant pour beaucoup',
  'rapid.state.3': 'Effondré ou dangereux',
  'rapid.state.unknown': 'Je ne sais pas',
  'rapid.answer.state': 'Comment est-ce maintenant ?',
  'rapid.answer.group': 'Quel groupe est le plus touché ?',
  'rapid.answer.group.unknown': 'Je ne sais pas',
  'rapid.answer.group.everyone': 'Tout le monde pareillement',
  'rapid.answer.note': 'Qu’avez-vous vu ?',
  'rapid.answer.note.hint':
    'Une ou deux phrases aident quand les réponses diffèrent. Pas de noms de personnes.',
  'rapid.answer.save': 'Enregistrer et continuer',
  'rapid.answer.next': 'Passer à la question suivante',
  'rapid.answer.skip': 'Passer cette question pour l’instant',
  'rapid.answer.later': 'S’arrêter ici et revenir plus tard : ce qui est enregistré reste.',
  'rapid.answer.saved': '« {name} » est enregistré.',
  'rapid.answer.typed': 'Ce que vous aviez écrit : {note}',
  'rapid.answer.all':
    'Merci : chaque question ouverte a votre réponse. Vous pouvez encore les modifier.',
  'rapid.answer.theirs': 'Ce qu’un collègue a répondu entre-temps',
  'rapid.title': 'Douze questions',
  'rapid.point':
    'Une première image de toute la ville en moins de deux heures. Arrêtez quand vous voulez et reprenez où vous étiez.',
  'rapid.how':
    'Une question par écran : où on en est, dans quel sens cela va, qui est le plus touché, à quel point vous en êtes sûr. « Je ne sais pas » est une bonne réponse. Vous répondez de votre côté ; les réponses sont comparées ensuite.',
  'rapid.begin': 'Commencer',
  'rapid.begun': 'Vos réponses sont conservées dès maintenant.',
  'rapid.own': 'Vos réponses',
  'rapid.first': 'Répondre à la première question',
  'rapid.go-on': 'Continuer avec cette question',
  'rapid.you-said': 'Vous avez dit : {state}.',
  'rapid.agreed': 'Close avec : {severity}.',
  'rapid.progress': 'Question {number} : {name}',
  'rapid.unit': 'questions répondues',
  'rapid.back': 'Retour aux douze questions',
  'rapid.everybody': 'Les réponses de tous',
  'rapid.question': 'Question',
  'rapid.answers': 'Réponses',
  'rapid.worst': 'Nommés comme les plus touchés',
  'rapid.state': 'État',
  'rapid.open': 'Ouverte',
  'rapid.closed-with': 'Close : {severity}',
  'rapid.pace':
    '{minutes, plural, one {Environ une minute restante} other {Environ # minutes restantes}} à votre rythme (la médiane de {basis} réponses, sans les pauses).',
  'rapid.pace.none':
    'Pas encore d’estimation : après deux réponses, elle suivra votre rythme. Deux heures font dix minutes par question.',
  'rapid.pace.done':
    'Les douze ont une réponse, en {minutes, plural, one {environ une minute} other {environ # minutes}} de travail.',
  'rapid.agreement': 'Accord A',
  'rapid.agreement.how':
    'L’accord A va de −1 (deux camps aux extrêmes), en passant par 0 (réparti également), à 1 (tous pareils). Il ne compte que les réponses connues. Le désaccord est un résultat : demandez pourquoi avant de clore.',
  'rapid.agreement.none': 'pas encore',
  'rapid.spread.point':
    '{answers, plural, =0 {Personne n’a encore répondu.} one {Un répondant a répondu.} other {# répondants ont répondu, chacun de son côté.}}',
  'rapid.spread.nobody': 'Aucun répondant ne sait où en sont les choses',
  'rapid.spread.all':
    '{known, plural, one {Le seul répondant qui sait dit} other {Les # répondants qui savent disent}} : {state}',
  'rapid.spread.most':
    '{count, plural, one {# sur {known} dit} other {# sur {known} disent}} : {state}',
  'rapid.spread.split': 'Les réponses sont partagées à égalité : {states}',
  'rapid.spread.subtitle': 'Réponses par état, {name}, {wave} ; accord A : {agreement}',
  'rapid.spread.caption': 'Réponses par état',
  'rapid.spread.source': '{answers, plural, one {une réponse} other {# réponses}} de cette vague',
  'rapid.spread.said': 'Qui a dit quoi',
  'rapid.closing.title': 'Clore cette question',
  'rapid.closing.how':
    'Ce sur quoi vous vous accordez entre dans la matrice : ce système, le groupe le plus touché, toute la ville. Les réponses restent telles quelles.',
  'rapid.closing.choose': 'Choisissez le groupe',
  'rapid.closing.reason': 'Pourquoi cette valeur ?',
  'rapid.closing.reason.hint': 'Ce qui a tranché, et ce qui reste disputé.',
  'rapid.closing.save': 'Clore la question',
  'rapid.closing.done': 'La question est close et figure dans la matrice.',
  'rapid.closing.agreed': 'Convenu : {severity} ; le plus touché : {group}.',
  'rapid.closing.by': 'Close par {who} le {day}.',
  'rapid.closing.somebody': 'quelqu’un qui est parti',
  'rapid.closing.impact': 'Le voir dans la boucle',
  'rapid.respondent': 'Répondant',
  'rapid.respondent.office': 'Bureau de la résilience',
  'rapid.respondent.kind': 'Type',
  'rapid.kind.office': 'Bureau de la ville',
  'rapid.kind.department': 'Service',
  'rapid.kind.organisation': 'Association',
  'rapid.respondents': 'Répondants et liens',
  'rapid.respondents.none': 'Personne ne répond encore',
  'rapid.respondents.none-text':
    'Les douze questions en disent le plus quand plusieurs y répondent séparément. Invitez ci-dessous un service ou une association, ou commencez à répondre vous-même.',
  'rapid.respondents.none-closed':
    'Cette vague a été close avant que quiconque réponde. Ouvrez une nouvelle vague pour redemander.',
  'rapid.respondents.point':
    'Services et associations répondent séparément. Qui n’a pas de compte reçoit un lien privé.',
  'rapid.link': 'Lien privé',
  'rapid.link.none': 'répond avec son siège',
  'rapid.link.open': 'valable jusqu’au {day}',
  'rapid.link.revoked': 'arrêté',
  'rapid.link.expired': 'expiré le {day}',
  'rapid.link.renew': 'Créer un nouveau lien',
  'rapid.link.revoke': 'Arrêter le lien',
  'rapid.link.revoked-now': 'Le lien ne fonctionne plus. Les réponses restent.',
  'rapid.link.made': 'Copiez maintenant ce lien privé et envoyez-le ; il ne sera plus montré',
  'rapid.invite.title': 'Inviter quelqu’un sans compte',
  'rapid.invite.how':
    'Le lien ouvre les douze questions et rien d’autre. Qui le possède peut répondre sous ce nom : envoyez-le à une seule adresse.',
  'rapid.invite.label': 'Nom du service ou de l’association',
  'rapid.invite.label.hint': 'Pas le nom d’une personne.',
  'rapid.invite.days': 'Combien de temps le lien est-il valable ?',
  'rapid.invite.n-days': '{days} jours',
  'rapid.invite.save': 'Créer le lien privé',
  'rapid.by-link.title': '{city} vous pose douze questions',
  'rapid.by-link.point': 'Au sujet de : {crisis}. Vous répondez pour {who}.',
  'rapid.by-link.private':
    'Le bureau de la résilience de la ville lit vos réponses sous ce nom. Aucun compte n’est nécessaire, et rien sur vous en tant que personne n’est demandé ni conservé.',
  'rapid.gone.title': 'Ce lien ne fonctionne pas',
  'rapid.gone.text':
    'Il a peut-être expiré ou été arrêté, ou l’évaluation est close. Demandez-en un nouveau au bureau de la résilience de la ville, ou rouvrez votre lien privé.',
  'rapid.closing.overtaken': 'Quelqu’un a clos cette question pendant que vous écriviez',
  'rapid.closing.typed':
    'Vous aviez écrit : « {reason} » Rien de vous n’a été enregistré ; parlez-lui si cela doit dire autre chose.',
}
