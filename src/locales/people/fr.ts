import { team } from '../team/fr.ts'
import type { people as en } from './en.ts'

export const people: Readonly<Record<keyof typeof en, string>> = {
  ...team,
  'people.sign-in.title': 'Se connecter',
  'people.sign-in.point':
    'Indiquez votre adresse e-mail. Nous vous envoyons un code ; il n’y a pas de mot de passe.',
  'people.sign-in.address': 'Adresse e-mail',
  'people.sign-in.address.hint':
    'Celle que connaît votre ville ou votre organisation. Si vous êtes nouveau ici, cela ouvre votre compte.',
  'people.sign-in.send': 'Envoyer le code',
  'people.sign-in.held': 'Ce que vous avez saisi est conservé.',
  'people.sign-in.held.text':
    'Votre connexion avait expiré. Connectez-vous dans ce navigateur et votre formulaire reviendra tel que vous l’avez laissé. Rien n’a encore été envoyé.',
  'people.sign-in.already': 'Vous êtes connecté en tant que {name}.',
  'people.sign-in.go-on': 'Continuer',
  'people.sign-in.mail.title': 'Votre code pour Villes pour une relance résiliente',
  'people.sign-in.mail.text':
    'Saisissez ce code sur la page où vous l’avez demandé, ou appuyez sur le bouton pour vous connecter sur cet appareil.',
  'people.sign-in.mail.action': 'Se connecter',
  'people.mail.minutes': 'Le code est valable 15 minutes et ne sert qu’une fois.',
  'people.mail.not-you':
    'Si vous ne l’avez pas demandé, quelqu’un s’est sans doute trompé d’adresse. Vous n’avez rien à faire. Ne donnez ce code à personne.',
  'people.mail.warning':
    'Si c’était vous, tout va bien. Sinon, fermez les connexions que vous ne reconnaissez pas et écrivez au secrétariat.',
  'people.mail.warning.action': 'Voir où vous êtes connecté',
  'people.mail.passkey-added': 'Une clé d’accès a été ajoutée à votre compte',
  'people.mail.passkey-removed': 'Une clé d’accès a été retirée de votre compte',
  'people.mail.address-added': 'Une adresse a été ajoutée à votre compte',
  'people.mail.address-removed': 'Une adresse a été retirée de votre compte',
  'people.code.title': 'Saisissez le code',
  'people.code.point': 'Nous avons envoyé un message avec un code à {address}.',
  'people.code.label': 'Code',
  'people.code.hint': 'Huit chiffres, par exemple 1234 5678.',
  'people.code.submit': 'Se connecter',
  'people.code.none':
    'Rien après quelques minutes ? Regardez dans les courriers indésirables ou vérifiez l’adresse.',
  'people.code.again': 'Utiliser une autre adresse ou envoyer un nouveau code',
  'people.code.ask-again': 'Ce code ou ce lien n’est plus valable. Demandez-en un nouveau.',
  'people.code.shape': 'Le code comporte huit chiffres. Recopiez-les tous depuis le message.',
  'people.code.wrong':
    'Ce n’est pas le code que nous avons envoyé. Il vous reste {left, plural, one {# essai} other {# essais}}.',
  'people.code.over': 'Ce code n’est plus valable. Demandez-en un nouveau.',
  'people.code.shown': 'Le code est {code}',
  'people.code.shown.text':
    'Affiché parce que c’est un serveur de développement. En production, il n’est que dans le message.',
  'people.link.title': 'Se connecter sur cet appareil',
  'people.link.point': 'Ce lien ouvre une fois le compte de {address}.',
  'people.link.submit': 'Se connecter en tant que {address}',
  'people.link.not-you': 'Si ce n’est pas votre adresse, fermez cette page.',
  'people.signed-in': 'Vous êtes connecté.',
  'people.signed-out': 'Vous êtes déconnecté.',
  'people.unnamed': 'Nom pas encore indiqué',
  'people.officer.title': 'Encore une étape',
  'people.officer.point':
    'Montrez que c’est vous : avec un code de votre application ou avec votre clé d’accès. Pour le secrétariat, cela vaut douze heures.',
  'people.officer.confirm': 'Confirmez que c’est vous',
  'people.officer.none':
    'On n’agit pour le secrétariat qu’avec un second facteur en plus de sa messagerie, et vous n’en avez pas encore. Configurez-en un maintenant ; cela prend deux minutes.',
  'people.officer.add': 'Ajouter une clé d’accès',
  'people.officer.without': 'Continuer sans agir pour le secrétariat',
  'people.officer.confirm-first':
    'Montrez d’abord votre second facteur. Les clés de votre compte ne changent qu’ensuite.',
  'people.passkey.sign-in.title': 'Avec une clé d’accès',
  'people.passkey.sign-in': 'Utiliser votre clé d’accès',
  'people.passkey.failed':
    'Cela n’a pas fonctionné. Réessayez, ou connectez-vous avec un code par e-mail.',
  'people.passkey.known': 'Cette clé d’accès est déjà utilisée.',
  'people.passkey.most':
    'Vous avez déjà toutes les clés d’accès qu’un compte peut contenir. Retirez-en une d’abord.',
  'people.sign-on.title': 'Avec votre organisation',
  'people.sign-on.go': 'Aller à {name}',
  'people.sign-on.failed':
    'La connexion de votre organisation n’a pas répondu comme prévu. Réessayez, ou connectez-vous avec un code par e-mail.',
  'people.sign-on.no-address':
    'Votre organisation n’a confirmé aucune adresse e-mail pour vous. Connectez-vous avec un code par e-mail.',
  'people.personas.title': 'Personnes de la démonstration',
  'people.personas.text':
    'Des personnes inventées dans des villes inventées. Un clic vous connecte à leur place ; en production, personne ne le peut.',
  'people.method.code': 'Code par e-mail',
  'people.method.link': 'Lien par e-mail',
  'people.method.passkey': 'Clé d’accès',
  'people.method.oidc': 'Connexion de l’organisation',
  'people.method.persona': 'Personne de la démonstration',
  'people.change': 'Modifier',
  'people.account.title': 'Vous',
  'people.account.point':
    'Votre nom tel que les autres le voient, et la façon dont la plateforme s’adresse à vous.',
  'people.account.welcome': 'Bienvenue. Comment vous appelez-vous ?',
  'people.account.welcome.text':
    'Votre compte est ouvert. Les autres voient votre nom à côté de ce que vous faites pour votre ville.',
  'people.account.name': 'Nom',
  'people.account.name.hint': 'Tel que l’écriraient vos collègues d’autres villes.',
  'people.account.name.long': 'Utilisez 120 caractères au plus.',
  'people.account.lang': 'Langue',
  'people.account.lang.hint': 'Des pages et des messages que nous vous envoyons.',
  'people.account.reads': 'Langues que vous lisez',
  'people.account.reads.hint':
    'Les leçons et les notes vous sont montrées dans la première de ces langues qui existe. Le portugais du Brésil n’amène pas l’autre portugais : ajoutez-le si vous le lisez aussi.',
  'people.account.reads.place': 'Place {place}',
  'people.account.reads.none': 'Aucune langue',
  'people.account.zone': 'Fuseau horaire',
  'people.account.zone.hint':
    'La ville dont l’heure est la vôtre. Les heures s’affichent dans ce fuseau.',
  'people.account.zone.blank': 'Choisissez votre fuseau horaire',
  'people.account.zone.required': 'Choisissez le fuseau horaire où vous vivez.',
  'people.account.save': 'Enregistrer',
  'people.account.saved': 'Enregistré.',
  'people.address.invalid':
    'Cette adresse e-mail est incomplète. Elle a la forme nom@ville.example.',
  'people.address.taken':
    'Cette adresse ouvre un autre compte. Connectez-vous à celui-ci, ou retirez-l’en d’abord.',
  'people.address.mail.title': 'Confirmez cette adresse',
  'people.address.mail.text':
    'Une personne ayant un compte sur Villes pour une relance résiliente veut ajouter cette adresse. Saisissez-y ce code.',
  'people.addresses.title': 'Adresses e-mail',
  'people.addresses.point':
    'Chacune vous permet de vous connecter ; les messages vont à l’adresse principale.',
  'people.addresses.confirmed': 'Confirmée',
  'people.addresses.primary': 'Adresse principale',
  'people.addresses.make-primary': 'En faire l’adresse principale',
  'people.addresses.remove': 'Retirer',
  'people.addresses.change-named': 'Modifier {address}',
  'people.addresses.add': 'Ajouter une adresse',
  'people.addresses.add.hint':
    'Nous y envoyons un code, pour que personne n’ajoute l’adresse d’autrui.',
  'people.addresses.added': 'L’adresse est maintenant à vous.',
  'people.addresses.confirm': 'Confirmer l’adresse',
  'people.addresses.ask-again': 'Ce code n’est plus valable. Ajoutez l’adresse à nouveau.',
  'people.addresses.have': 'Vous avez déjà cette adresse.',
  'people.addresses.most':
    'Vous avez déjà toutes les adresses qu’un compte peut contenir. Retirez-en une d’abord.',
  'people.addresses.preferred': 'Les messages iront désormais à cette adresse.',
  'people.addresses.removed': 'L’adresse est retirée.',
  'people.passkeys.title': 'Clés d’accès',
  'people.passkeys.point':
    'Une clé d’accès vous connecte avec le verrou de votre appareil, sans code, et compte comme second facteur.',
  'people.passkeys.none': 'Pas encore de clé d’accès',
  'people.passkeys.none.text':
    'Votre téléphone ou votre ordinateur la garde et demande votre doigt, votre visage ou votre code. Elle ne peut pas être hameçonnée.',
  'people.passkeys.name': 'Nom',
  'people.passkeys.name.hint':
    'Le nom que vous donnez à l’appareil, par exemple « portable du bureau ».',
  'people.passkeys.added': 'Ajoutée',
  'people.passkeys.used': 'Dernière utilisation',
  'people.passkeys.never': 'Pas encore',
  'people.passkeys.add': 'Ajouter une clé d’accès',
  'people.passkeys.add.submit': 'Ajouter une clé de cet appareil',
  'people.passkeys.remove': 'Retirer',
  'people.passkeys.remove-named': 'Retirer la clé {name}',
  'people.passkeys.removed': 'La clé d’accès est retirée. Elle n’ouvre plus rien.',
  'people.passkeys.script':
    'Ajouter une clé d’accès nécessite les scripts, désactivés dans ce navigateur.',
  'people.officer.submit': 'Confirmer',
  'people.officer.lost':
    'Tout est perdu ? Une autre personne qui administre le secrétariat peut réinitialiser vos seconds facteurs ; vous en configurez ensuite un nouveau.',
  'people.mail.app-added': 'Une application de codes a été ajoutée à votre compte',
  'people.mail.app-removed': 'L’application de codes a été retirée de votre compte',
  'people.mail.codes-made': 'De nouveaux codes de secours ont été créés pour votre compte',
  'people.mail.code-used': 'Un code de secours de votre compte a été utilisé',
  'people.mail.factors-removed': 'Les seconds facteurs de votre compte ont été retirés',
  'people.mail.sign-on-added':
    'Votre compte s’ouvre désormais aussi avec la connexion de votre organisation',
  'people.factor.title': 'Second facteur',
  'people.factor.point':
    'Ce que vous montrez en plus de votre messagerie. Il en faut un pour agir pour le secrétariat ; dès que vous avez une application, il est demandé avant tout changement des clés de votre compte.',
  'people.factor.confirm-first': 'Montrez d’abord votre second facteur, puis continuez.',
  'people.factor.code': 'Code de votre application',
  'people.factor.code.hint':
    'Six chiffres qui changent toutes les trente secondes. Sans téléphone : un de vos codes de secours.',
  'people.factor.shape':
    'Le code de l’application a six chiffres ; un code de secours a douze lettres et chiffres.',
  'people.factor.wrong':
    'Ce code n’est pas le bon. Attendez le suivant et vérifiez que l’horloge de votre téléphone se règle seule.',
  'people.factor.used': 'Ce code a déjà servi. Attendez le suivant.',
  'people.factor.shown': 'Confirmé.',
  'people.factor.none': 'Il n’y a pas d’application dans ce compte. Configurez-en une d’abord.',
  'people.factor.begin-again':
    'Cela a pris trop de temps ou a été recommencé ailleurs. Veuillez recommencer.',
  'people.factor.app.title': 'Application de codes',
  'people.factor.app.none': 'Pas encore d’application',
  'people.factor.app.what':
    'Une application de votre téléphone affiche un nouveau code toutes les trente secondes. Toute application de codes à usage unique convient ; elle marche sans réseau.',
  'people.factor.app.begin': 'Configurer une application',
  'people.factor.app.replace': 'Configurer une autre application à la place',
  'people.factor.app.remove': 'Retirer l’application',
  'people.factor.app.removed':
    'L’application et ses codes de secours sont retirés. Ils n’ouvrent plus rien.',
  'people.factor.app.added': 'L’application est configurée.',
  'people.factor.app.point':
    'Deux étapes : donnez la clé à votre application, puis saisissez le code qu’elle affiche.',
  'people.factor.app.scan': '1. Donnez la clé à votre application',
  'people.factor.app.scan.text':
    'Choisissez « ajouter un compte » dans l’application et visez cette image avec l’appareil photo.',
  'people.factor.app.picture':
    'Code pour l’appareil photo ; il contient la clé qui figure dessous.',
  'people.factor.app.open': 'Sur ce téléphone : ouvrez-la dans votre application',
  'people.factor.app.type':
    'Pas d’appareil photo ? Saisissez cette clé dans l’application, avec trente secondes et six chiffres :',
  'people.factor.app.copy': 'Copier la clé',
  'people.factor.app.once': 'La clé ne s’affiche que maintenant. Ne la gardez nulle part ailleurs.',
  'people.factor.app.prove': '2. Saisissez le code affiché',
  'people.factor.app.code': 'Code',
  'people.factor.app.code.hint': 'Six chiffres, par exemple 123 456.',
  'people.factor.app.submit': 'Utiliser cette application',
  'people.factor.codes.title': 'Codes de secours',
  'people.factor.codes.left':
    '{left, plural, =0 {Il ne reste aucun code. Créez-en d’autres avant d’en avoir besoin.} one {Il reste # code.} other {Il reste # codes.}} Chacun ouvre une fois ce que l’application ouvre.',
  'people.factor.codes.renew': 'Créer de nouveaux codes',
  'people.factor.codes.renew.text': 'Créer de nouveaux codes met fin à ceux que vous avez.',
  'people.factor.codes.point':
    'Dix codes pour le jour où vous serez sans téléphone. Chacun sert une fois.',
  'people.factor.codes.text':
    'Imprimez-les ou notez-les, et gardez-les loin de votre téléphone. Ils ne seront plus affichés.',
  'people.factor.codes.receipt': 'Je les ai gardés',
  'people.factor.codes.kept': 'Bien. Les codes ne s’affichent plus.',
  'people.factor.passkeys':
    '{passkeys, plural, =0 {Vous n’avez pas encore de clé d’accès. Elle compte aussi comme second facteur.} one {Vous avez # clé d’accès. Elle compte aussi comme second facteur.} other {Vous avez # clés d’accès. Chacune compte aussi comme second facteur.}}',
  'people.factor.passkeys.see': 'Voir vos clés d’accès',
  'people.sign-ins.title': 'Où vous êtes connecté',
  'people.sign-ins.point':
    'Tous les navigateurs connectés à votre compte. Fermez ceux que vous ne reconnaissez pas.',
  'people.sign-ins.browser': 'Navigateur',
  'people.sign-ins.method': 'Connexion par',
  'people.sign-ins.began': 'Depuis',
  'people.sign-ins.seen': 'Dernière activité',
  'people.sign-ins.here': 'Ce navigateur',
  'people.sign-ins.nameless': 'Navigateur sans nom',
  'people.sign-ins.end': 'Fermer',
  'people.sign-ins.end-named': 'Fermer la connexion dans {browser} depuis {when}',
  'people.sign-ins.end-others': 'Fermer toutes les autres',
  'people.sign-ins.ended': 'Fermée. Elle ne vaut plus rien.',
  'people.data.title': 'Vos données',
  'people.data.point':
    'Tout ce qui est conservé à votre sujet, dans un fichier que d’autres programmes savent lire.',
  'people.data.text':
    'Il contient votre nom, vos adresses, places, connexions, clés d’accès, brouillons, les messages que nous vous avons envoyés et la liste de ce que vous avez fait ici. Il ne contient rien sur d’autres personnes.',
  'people.data.download': 'Télécharger mes données (JSON)',
  'people.erasure.title': 'Effacer votre compte',
  'people.erasure.point': 'Cela supprime tout ce qui vous nomme. C’est irréversible.',
  'people.erasure.goes':
    'Votre nom, vos adresses, clés d’accès, connexions, brouillons et messages sont supprimés aussitôt.',
  'people.erasure.stays':
    'Ce que vous avez fait pour une ville reste dans son dossier, sous un numéro qui ne mène à personne.',
  'people.erasure.hand-over': 'Si vous dirigez seul une équipe, transmettez d’abord ce rôle.',
  'people.erasure.export-first': 'Emporter d’abord vos données',
  'people.erasure.sure': 'Je veux que mon compte soit effacé définitivement.',
  'people.erasure.tick': 'Cochez la case pour confirmer.',
  'people.erasure.submit': 'Effacer mon compte',
  'people.erasure.done': 'Votre compte est effacé. Merci pour ce que vous avez fait.',
  'people.seats.title': 'Vos places',
  'people.seats.point':
    'Vous agissez maintenant pour {body}. Ce que vous voyez et faites en dépend.',
  'people.seats.point.nobody': 'Vous n’agissez pour l’instant qu’en votre nom.',
  'people.seats.none': 'Pas encore de place',
  'people.seats.none.text':
    'Une place vous permet d’agir pour une ville, un partenaire ou le secrétariat. Son responsable vous invite par e-mail, ou vous faites vous-même entrer votre ville dans la coalition.',
  'people.seats.none.action': 'Voir la coalition',
  'people.seats.acting': 'Vous agissez pour cette entité',
  'people.seats.act-for': 'Agir pour {body}',
  'people.seats.acting-now': 'Vous agissez désormais pour {body}.',
  'people.seats.confirm': 'Confirmer avec votre second facteur',
  'people.body.city': 'Ville',
  'people.body.partner': 'Organisation partenaire',
  'people.body.secretariat': 'Secrétariat',
  'people.officer.no-address': 'Ce n’est pas une adresse électronique.',
}
