import type { readers as en } from './en.ts'

export const readers: Readonly<Record<keyof typeof en, string>> = {
  'readers.subscribe.title': 'Recevoir les bulletins par courriel',
  'readers.subscribe.point':
    'Ce que les villes ont appris cette semaine, chaque leçon avec sa source, dans votre langue et à votre heure. Sans compte.',
  'readers.subscribe.do': 'M’envoyer le lien de confirmation',
  'readers.consent':
    'Envoyez-moi les bulletins de la coalition à cette adresse, aussi souvent que je le choisis. Je peux arrêter à tout moment par le lien de chaque message. Mon adresse ne sert à rien d’autre et personne n’enregistre si j’ouvre un message.',
  'readers.address': 'Adresse électronique',
  'readers.address.hint': 'Celle du bureau convient, une boîte partagée aussi.',
  'readers.address.invalid': 'Saisissez une adresse électronique, comme nom@ville.example.',
  'readers.rhythm': 'À quel rythme',
  'readers.rhythm.weekly': 'Chaque semaine',
  'readers.rhythm.weekly.hint': 'Environ huit leçons et les sessions à venir.',
  'readers.rhythm.monthly': 'Chaque mois',
  'readers.rhythm.monthly.hint': 'Le mois en un seul message.',
  'readers.rhythm.sessions': 'Seulement sur les sessions que je suis',
  'readers.rhythm.sessions.hint': 'Rien n’arrive tant que vous ne suivez aucune session.',
  'readers.next': 'La suite',
  'readers.next.mail': 'Nous envoyons un seul message à cette adresse.',
  'readers.next.press':
    'Vous ouvrez son lien et appuyez sur le bouton. C’est alors seulement que vous êtes abonné.',
  'readers.next.choose': 'Vous choisissez langues, thèmes et heure, si vous voulez.',
  'readers.asked.title': 'Regardez votre messagerie',
  'readers.asked.point':
    'Si cette adresse peut recevoir les bulletins, un message est en route vers elle.',
  'readers.asked.text':
    'Ouvrez le lien du message et appuyez sur le bouton. Le lien vaut sept jours. D’ici là, rien n’est envoyé à l’adresse.',
  'readers.asked.none':
    'Rien après dix minutes ? Regardez dans les indésirables, vérifiez l’orthographe de l’adresse et demandez encore une fois. Une adresse qui a mis fin pour toujours à ses messages ne reçoit rien.',
  'readers.confirm.title': 'Confirmez que vous voulez les bulletins',
  'readers.confirm.point':
    'Quelqu’un, sans doute vous, a demandé les bulletins pour {address}. Ils n’arrivent que si vous appuyez sur le bouton.',
  'readers.confirm.do': 'Oui, envoyez-moi les bulletins',
  'readers.confirm.done': 'Vous êtes abonné. Le prochain numéro vous parviendra.',
  'readers.confirm.used': 'Ce lien a déjà servi',
  'readers.confirm.used.text':
    'Il a fait son œuvre ; chaque lien sert une fois. Vos choix sont derrière le lien de chaque message.',
  'readers.confirm.over': 'Ce lien ne vaut plus',
  'readers.confirm.over.text':
    'Un lien vaut sept jours. Rien n’a été envoyé à l’adresse, et la demande est oubliée.',
  'readers.confirm.again': 'Demander un nouveau lien',
  'readers.zone': 'Fuseau horaire',
  'readers.zone.hint': 'Pour que le message arrive le matin chez vous.',
  'readers.zone.none': 'Non choisi : le message arrive à 7 h UTC',
  'readers.mail.confirm.title': 'Confirmez que vous voulez les bulletins',
  'readers.mail.confirm':
    'Quelqu’un a demandé pour cette adresse les bulletins de la coalition de villes : ce que les villes ont appris, chaque leçon avec sa source. Si c’était vous, ouvrez la page et appuyez sur le bouton.',
  'readers.mail.confirm.do': 'Voir la demande et confirmer',
  'readers.mail.confirm.days': 'Le lien vaut sept jours, et une seule fois.',
  'readers.mail.confirm.mistake':
    'Si ce n’était pas vous, ne faites rien : rien d’autre ne viendra, et l’adresse est oubliée après une semaine.',
  'readers.mail.already.title': 'Vous recevez déjà les bulletins',
  'readers.mail.already':
    'Quelqu’un a demandé les bulletins pour cette adresse, qui les reçoit déjà. Ici vous changez leur rythme, leurs langues et leur heure, ou vous y mettez fin.',
  'readers.mail.already.do': 'Voir et changer mes choix',
  'readers.mail.already.mistake': 'Si ce n’était pas vous, ne faites rien : rien n’a changé.',
}
