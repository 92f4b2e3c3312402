import type { shell as en } from './en.ts'

export const shell: Readonly<Record<keyof typeof en, string>> = {
  'shell.skip': 'Aller au contenu',
  'shell.name': 'Villes pour une relance résiliente',
  'shell.rooms': 'Espaces',
  'shell.language': 'Langue',
  'shell.sign-in': 'Se connecter',
  'shell.sign-out': 'Se déconnecter',
  'shell.account': 'Votre compte',
  'shell.acting-for': 'Au nom de {body}',
  'shell.change-body': 'Changer',
  'refusal.missing': 'Il n’y a rien ici que vous puissiez voir.',
  'refusal.forbidden': 'Votre rôle ne le permet pas.',
  'refusal.too-many':
    'Trop de tentatives. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
  'form.required': 'Veuillez remplir ce champ.',
  'form.invalid': 'Veuillez vérifier cette réponse.',
}
