import type { team as en } from './en.ts'

export const team: Readonly<Record<keyof typeof en, string>> = {
  'people.team.reset': 'Oublier ses clés d’accès',
  'people.team.reset.text':
    'Pour qui a perdu son appareil. Toutes ses clés et connexions prennent fin ; un code par e-mail permet d’en ajouter une nouvelle. La personne en est informée.',
  'people.team.reset.done': 'Ses clés d’accès sont oubliées et ses connexions fermées.',
  'people.team.title': 'Équipe : {body}',
  'people.team.point':
    '{count, plural, =0 {Personne n’a encore de place ici.} one {Une personne agit pour elle.} other {# personnes agissent pour elle.}}',
  'people.team.seats': 'Personnes de l’équipe',
  'people.team.person': 'Personne',
  'people.team.roles': 'Rôles',
  'people.team.since': 'Depuis',
  'people.team.department': 'Service',
  'people.team.department.hint':
    'Pour un contributeur : le seul service au nom duquel il s’exprime.',
  'people.team.department-long': 'Utilisez 120 caractères au plus.',
  'people.team.term': 'Dernier jour du mandat',
  'people.team.term.hint':
    'Après ce jour, la place ne vaut plus. Le responsable et son adjoint sont prévenus avant.',
  'people.team.term.open': 'Sans fin',
  'people.team.day': 'Indiquez une date, par exemple 2027-05-31.',
  'people.team.no-deputy': 'Il n’y a pas d’adjoint.',
  'people.team.no-deputy.text':
    'Si le responsable s’absente ou part, personne ne peut agir pour la ville. Donnez le rôle d’adjoint à un collègue ou invitez-en un.',
  'people.team.no-head': 'Personne ne dirige cette équipe.',
  'people.team.no-head.text': 'Un administrateur du secrétariat peut inviter quelqu’un à ce rôle.',
  'people.team.invite': 'Inviter quelqu’un',
  'people.team.invite.address': 'Son adresse e-mail',
  'people.team.invite.hint':
    'La personne reçoit un lien valable 14 jours, pour cette adresse seulement.',
  'people.team.invite.submit': 'Envoyer l’invitation',
  'people.team.invited': 'Personnes invitées',
  'people.team.invited-flash': 'L’invitation est en route vers {address}.',
  'people.team.invited.until': 'Valable jusqu’au',
  'people.team.invited.expired': 'Expirée',
  'people.team.withdraw': 'Retirer',
  'people.team.withdraw-named': 'Retirer l’invitation à {address}',
  'people.team.withdrawn': 'L’invitation est retirée.',
  'people.team.change-roles': 'Modifier les rôles',
  'people.team.save-roles': 'Enregistrer ces rôles',
  'people.team.seat-saved': 'Enregistré. Cela vaut dès sa prochaine page.',
  'people.team.seat-ended': 'La place a pris fin.',
  'people.team.leave': 'Quitter cette équipe',
  'people.team.end': 'Mettre fin à la place de {name}',
  'people.team.successor': 'Qui reprend son travail ?',
  'people.team.successor.hint': 'Ce qui lui revenait passe à cette personne.',
  'people.team.successor.nobody': 'Personne pour l’instant',
  'people.team.why': 'Motif, pour le dossier',
  'people.team.why-long': 'Utilisez 500 caractères au plus.',
  'people.team.choose': 'Choisissez une personne',
  'people.team.hand-over': 'Transmettre le rôle « {role} »',
  'people.team.hand-over.text':
    'Une autre personne de l’équipe reprend ce rôle. Vous gardez vos autres rôles ici ; s’il n’en reste aucun, votre place prend fin.',
  'people.team.hand-over.nobody':
    'Il n’y a encore personne d’autre dans l’équipe. Invitez d’abord quelqu’un.',
  'people.team.hand-over.to': 'À qui ?',
  'people.team.hand-over.leave': 'Je quitte entièrement l’équipe.',
  'people.team.hand-over.submit': 'Transmettre',
  'people.team.handed-over': 'Transmis. Merci d’avoir dirigé l’équipe.',
  'people.team.to-hand-over': 'Le transmettre',
  'people.team.not-to-oneself':
    'Personne ne se donne un rôle à soi-même. Adressez-vous à votre responsable ou au secrétariat.',
  'people.team.choose-roles': 'Choisissez au moins un rôle de cette équipe.',
  'people.team.name-department': 'Indiquez le service au nom duquel cette personne s’exprime.',
  'people.team.term-in-future':
    'Choisissez un dernier jour postérieur à aujourd’hui, ou laissez vide.',
  'people.team.has-seat': 'Cette personne est déjà dans l’équipe. Modifiez-y ses rôles.',
  'people.team.changed-meanwhile':
    'Quelqu’un a modifié cette place pendant que la page était ouverte. Veuillez la relire.',
  'people.team.hand-over-first':
    '{body} n’aurait plus personne à sa tête. Transmettez d’abord ce rôle à quelqu’un.',
  'people.team.choose-successor': 'Choisissez une autre personne de cette équipe.',
  'people.role.lead': 'Répond de la ville ici ; signe, décide et dirige l’équipe.',
  'people.role.deputy': 'Fait ce que fait le responsable en son absence.',
  'people.role.analyst': 'Évalue, modélise et compare ; voit ce que voit le bureau.',
  'people.role.contributor': 'Rend compte pour un service.',
  'people.role.reviewer': 'Lit et commente avant les décisions.',
  'people.role.viewer': 'Lit ce que l’équipe peut voir.',
  'people.role.membership-officer': 'Vérifie qui adhère et garde les membres actifs.',
  'people.role.editor': 'Édite les bulletins, leçons et notes.',
  'people.role.session-producer': 'Prépare et anime les séances en ligne.',
  'people.role.theme-steward': 'Veille sur un thème prioritaire.',
  'people.role.data-protection-officer': 'Veille sur les données personnelles et en répond.',
  'people.role.administrator':
    'Donne des rôles là où une entité ne le peut pas, et administre la plateforme.',
  'people.role.partner-lead': 'Répond de l’organisation ici et dirige son équipe.',
  'people.role.partner-member': 'Travaille ici pour l’organisation.',
  'people.invitation.title': 'Invitation à rejoindre {body}',
  'people.invitation.point': 'Vous êtes invité à agir pour {body}.',
  'people.invitation.from': 'De la part de',
  'people.invitation.to': 'À',
  'people.invitation.accept': 'Accepter la place dans {body}',
  'people.invitation.accepted': 'Vous avez maintenant une place dans {body}.',
  'people.invitation.sign-in': 'Se connecter en tant que {address} pour accepter',
  'people.invitation.other-address':
    'Cette invitation a été envoyée à une adresse absente de votre compte. Ajoutez-la à votre compte, ou demandez une invitation à l’une des vôtres.',
  'people.invitation.over': 'Cette invitation a déjà été acceptée ou retirée.',
  'people.invitation.mail.title': 'Votre invitation dans l’équipe de {body}',
  'people.invitation.mail.text':
    '{host} vous invite dans l’équipe de {body} sur Villes pour une relance résiliente. Votre rôle : {roles}.',
  'people.invitation.mail.action': 'Voir l’invitation',
  'people.invitation.mail.after':
    'L’invitation est valable jusqu’au {date}. Si vous ne savez pas de quoi il s’agit, vous n’avez rien à faire.',
  'people.term.mail.title': 'Le mandat de {name} dans {body} se termine bientôt',
  'people.term.mail.text':
    'Après le {date}, la place de {name} ne vaudra plus. Prolongez-la, ou indiquez qui prend la relève.',
  'people.term.mail.action': 'Ouvrir la place',
  'people.team.deputy-first':
    '{body} a besoin d’une suppléance. Nommez d’abord une autre personne, puis modifiez ce siège.',
}
