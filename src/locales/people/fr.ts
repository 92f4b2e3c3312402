import type { people as en } from './en.ts'

export const people: Readonly<Record<keyof typeof en, string>> = {
  'people.address.invalid':
    'Cette adresse e-mail est incomplète. Elle a la forme nom@ville.example.',
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
  'people.invitation.other-address':
    'Cette invitation a été envoyée à une adresse absente de votre compte. Ajoutez-la à votre compte, ou demandez une invitation à l’une des vôtres.',
  'people.invitation.over': 'Cette invitation a déjà été acceptée ou retirée.',
  'people.invitation.mail.title': 'Votre invitation dans l’équipe de {body}',
  'people.invitation.mail.text':
    '{host} vous invite dans l’équipe de {body} sur Cities for a Resilient Recovery. Votre rôle : {roles}.',
  'people.invitation.mail.action': 'Voir l’invitation',
  'people.invitation.mail.after':
    'L’invitation est valable jusqu’au {date}. Si vous ne savez pas de quoi il s’agit, vous n’avez rien à faire.',
}
