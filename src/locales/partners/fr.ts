import type { partners as en } from './en.ts'

export const partners: Readonly<Record<keyof typeof en, string>> = {
  'partners.point':
    'Des organisations qui aident les villes membres : qui elles sont, ce qu’elles apportent, ce qu’elles y gagnent et ce qui a été vérifié, et quand.',
  'partners.begin': 'Devenir partenaire',
  'partners.begin.point':
    'Pour les organisations internationales, entreprises, associations, universités et réseaux. Un ministère national passe aussi par ici ; une collectivité locale adhère comme ville.',
  'partners.found':
    '{count, plural, =0 {Aucun partenaire} one {1 partenaire} other {# partenaires}}',
  'partners.none': 'Pas encore de partenaire de ce type',
  'partners.none.text':
    'Les partenaires figurent avec ce qu’ils apportent, ce qu’ils y gagnent et le jour de leur dernière vérification.',
  'partners.name': 'Organisation',
  'partners.kind': 'Type d’organisation',
  'partners.kind.international': 'Organisation internationale',
  'partners.kind.company': 'Entreprise',
  'partners.kind.non-profit': 'Organisation à but non lucratif',
  'partners.kind.academic': 'Université ou institut de recherche',
  'partners.kind.network': 'Réseau ou association',
  'partners.kind.public-body': 'Ministère ou autre organisme public',
  'partners.kind.observer': 'Observateur',
  'partners.commercial': 'Intérêt commercial',
  'partners.verified': 'Vérifié le {date}',
  'partners.verified.what': 'Ce qui a été vérifié, et quand',
  'partners.interest': 'Intérêt commercial déclaré',
  'partners.interest.none': 'Aucun n’est déclaré.',
  'partners.register': 'Inscription dans un registre',
  'partners.recheck': 'Prochaine vérification',
  'partners.source': 'Où cela a été consulté',
  'partners.source.hint': 'Le registre, la liste ou la page, pour que l’agent suivant le retrouve',
  'partners.on': 'Date',
  'partners.check.existence': 'Existence',
  'partners.check.existence.how':
    'Trouvez l’organisation dans le registre public qu’elle indique, sous son propre numéro.',
  'partners.check.compliance': 'Conformité',
  'partners.check.compliance.how':
    'Cherchez-la dans les listes de sanctions et dans la presse. Suivez la loi, jamais la nationalité. Notez les listes et le jour.',
  'partners.check.eligibility': 'Admissibilité',
  'partners.check.eligibility.how':
    'Comparez ce qu’elle fait avec la politique de la coalition : ni tabac, ni armes, ni travail forcé, ni négation du changement climatique.',
  'partners.check.agent': 'Qui parle pour elle',
  'partners.check.agent.how':
    'La boîte appartient-elle au domaine propre de l’organisation ? Sinon, rappelez un numéro que vous avez trouvé vous-même et notez où.',
  'partners.agent.fits': 'La boîte appartient au domaine propre de l’organisation',
  'partners.agent.call-back': 'La boîte n’appartient pas au domaine de l’organisation : rappelez',
  'partners.state.submitted': 'En vérification',
  'partners.state.active': 'Partenaire',
  'partners.state.refused': 'Refusée',
  'partners.state.withdrawn': 'Retirée',
  'partners.state.left': 'Partie',
  'partners.now.submitted': 'Quatre vérifications faites par des personnes, et plus d’une décide.',
  'partners.now.active': 'L’organisation est partenaire et réexaminée chaque année.',
  'partners.now.refused': 'Le secrétariat a refusé et dit pourquoi.',
  'partners.now.withdrawn': 'La candidature a été retirée.',
  'partners.now.left': 'L’organisation n’est plus partenaire.',
  'partners.queue': 'Partenaires à vérifier',
  'partners.yours': 'Vos organisations',
  'partners.queue.point':
    'Nouvelles organisations, et partenaires dont la vérification annuelle est due.',
  'partners.queue.none': 'Rien n’attend ici',
  'partners.queue.none.text':
    'Une organisation qui présente sa candidature apparaît ici avec ses quatre vérifications, puis à nouveau un an après.',
  'partners.do.acceptance': 'Accepter comme partenaire',
  'partners.do.acceptance.text':
    'Les quatre vérifications sont réussies. L’organisation figure dans la liste et son agent peut agir tout de suite.',
  'partners.do.recheck': 'Clore la vérification annuelle',
  'partners.do.recheck.text':
    'Les quatre vérifications ont été refaites en 60 jours. Les prochaines sont dues dans un an.',
  'partners.checks-open': 'Les quatre vérifications doivent d’abord être faites et réussies.',
  'partners.four-eyes':
    'Vous avez fait les quatre vérifications. Laissez une autre personne décider.',
  'partners.own-organisation': 'C’est votre propre organisation. D’autres personnes décident.',
  'partners.refuse.why': 'Pourquoi nous refusons ; l’organisation le lit',
  'partners.sent': 'Envoyé. Nous vous écrirons quand les quatre vérifications seront faites.',
  'partners.accepted': 'L’organisation est partenaire, et son agent a été informé.',
  'partners.rechecked': 'La vérification annuelle est faite.',
  'partners.form.who': 'L’organisation',
  'partners.form.register': 'Dans quel registre public elle figure',
  'partners.form.register.hint':
    'Par exemple le registre des entreprises ou des associations de son pays',
  'partners.form.register-id': 'Numéro dans ce registre',
  'partners.form.agent': 'Qui parle pour elle',
  'partners.form.agent.hint': 'Vous, si possible avec une adresse du domaine de l’organisation.',
  'partners.form.brings-title': 'Ce qu’elle apporte et ce qu’elle gagne',
  'partners.form.brings': 'Ce qu’elle apporte aux villes',
  'partners.form.brings.hint':
    'Des personnes, des données, des méthodes, de l’argent : deux ou trois phrases qu’une ville comprend',
  'partners.form.commercial':
    'Gagne-t-elle quelque chose quand des villes suivent ses conseils ou utilisent ses produits ?',
  'partners.form.commercial.hint':
    'Ce n’est pas un obstacle. Il faut le dire, et cela figure à côté de chaque offre.',
  'partners.form.interest': 'Ce qu’elle gagne, et comment',
  'partners.form.say-interest': 'Dites ce que l’organisation gagne, et comment.',
  'partners.form.eligible':
    'Elle n’a aucune part dans le tabac, les armes, le travail forcé ou la négation du changement climatique.',
  'partners.form.eligible-first':
    'Seules les organisations qui peuvent l’affirmer peuvent devenir partenaires.',
  'partners.form.is-city': 'C’est le domaine d’une ville membre. Une ville adhère comme ville.',
  'partners.form.do': 'Envoyer au secrétariat',
  'partners.mail.see': 'Voir la candidature',
  'partners.mail.submitted.title': '{name} souhaite devenir partenaire',
  'partners.mail.submitted':
    '{name} a présenté sa candidature. Les quatre vérifications vous attendent.',
  'partners.mail.accepted.title': '{name} est partenaire',
  'partners.mail.accepted':
    'Bienvenue. {name} figure parmi les partenaires, et vous pouvez agir en son nom.',
  'partners.mail.refused.title': 'Au sujet de la candidature de {name}',
  'partners.mail.refused':
    'Le secrétariat ne peut pas accepter {name} comme partenaire. Le motif :',
  'partners.mail.recheck.title': 'Partenaires à vérifier à nouveau',
  'partners.mail.recheck':
    '{count, plural, one {La vérification annuelle d’un partenaire est due aujourd’hui.} other {Les vérifications annuelles de # partenaires sont dues aujourd’hui.}}',
}
