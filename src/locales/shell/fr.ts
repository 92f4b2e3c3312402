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
  'file.too-large': 'Ce fichier dépasse {megabytes} Mo. Envoyez-en un plus léger.',
  'file.wrong-type':
    'Ce type de fichier n’est pas accepté ici. Les types acceptés sont indiqués au-dessus du champ.',
  'shell.short-name': 'C2R',
  'shell.open-again': 'Rouvrir la page',
  'shell.to-start': 'Vers la page d’accueil',
  'shell.to-seats': 'Au nom de qui vous agissez',
  'shell.about': 'À propos',
  'shell.promise':
    'Villes pour une relance résiliente est une coalition ouverte à toutes les collectivités locales du monde.',
  'shell.coalition': 'La coalition',
  'shell.data': 'Données',
  'shell.accessibility': 'Accessibilité',
  'shell.licence': 'Licence',
  'refusal.title.invalid': 'Impossible de l’accepter tel quel',
  'refusal.title.forbidden': 'Pas avec ce rôle',
  'refusal.title.missing': 'Rien ici',
  'refusal.title.conflict': 'Quelqu’un vous a devancé',
  'refusal.title.too-many': 'Un peu trop vite',
  'refusal.title.failed': 'Un problème de notre côté',
  'refusal.failed':
    'Vous n’avez rien fait de mal et ce qui était enregistré l’est toujours. Réessayez ; si cela se reproduit, donnez ce numéro au secrétariat : {id}',
  'refusal.unreadable':
    'Cette page a envoyé quelque chose qui n’est pas un formulaire. Veuillez rouvrir la page et l’envoyer de là.',
  'refusal.other-seat':
    'Ce formulaire a été ouvert pour agir au nom d’une autre entité, ou par une autre personne. Rien n’a été modifié et ce que vous avez saisi est conservé. Vérifiez en haut de la page pour qui vous agissez maintenant, puis rouvrez la page.',
  'refusal.twice':
    'Ce formulaire est déjà en cours de traitement. Patientez un instant puis rouvrez la page.',
  'shell.dev-mail': 'Messages conservés',
  'shell.dev-mail.none': 'Pas encore de message. Ce que la plateforme enverrait s’affiche ici.',
  'shell.search': 'Rechercher',
  'file.broken':
    'Cette image est abîmée, ou enregistrée d’une façon que peu de programmes savent lire. Enregistrez-la de nouveau en PNG ou JPEG ordinaire et envoyez le nouveau fichier.',
  'file.too-many-pixels':
    'Cette image compte plus de 40 mégapixels, ou plus de 20 000 pixels sur un côté. Réduisez-la, par exemple à 4 000 pixels de large, et envoyez-la de nouveau.',
  'file.unmade':
    'Ce fichier n’a pas pu être préparé. Rien n’est perdu : la page contient le même texte et peut être imprimée. Réessayez ; si cela se répète, signalez aux auteurs qu’une figure est peut-être abîmée.',
}
