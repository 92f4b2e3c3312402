import type { signing as en } from './en.ts'

export const signing: Readonly<Record<keyof typeof en, string>> = {
  'signing.sign': 'Signer la lettre sur la plateforme',
  'signing.you-are': 'Signez ici : le signataire, c’est vous',
  'signing.you-are.text':
    'Vous vous êtes désigné(e) comme signataire : {address} est votre propre adresse. Le registre dira que le candidat a signé.',
  'signing.you-sign': 'Vous êtes vous-même le signataire : signez la lettre sur cette page.',
  'signing.by-link-only':
    'Seule la personne à l’adresse {address} peut signer cette lettre, par le lien que nous lui envoyons.',
  'signing.ask': 'La faire signer par {name}',
  'signing.ask.text':
    'Nous envoyons à {address} un lien privé. {name} y lit la lettre en anglais, en espagnol ou en français et la signe, ou dit qu’elle ne vient pas d’elle ou de lui. Aucun compte n’est nécessaire.',
  'signing.ask.do': 'Envoyer le lien à {address}',
  'signing.ask.again': 'Envoyer un nouveau lien ; l’ancien ne sert plus',
  'signing.ask.other': 'Changer la personne qui signe',
  'signing.sent': 'Le lien est envoyé. Vous pouvez remplir les autres étapes entre-temps.',
  'signing.asked': 'Nous attendons {address}',
  'signing.asked.text': 'Le lien a été envoyé le {when} et sert jusqu’au {until}.',
  'signing.asked.wait':
    'Nous vous écrirons quand la lettre sera signée. Vous pourrez alors envoyer la candidature.',
  'signing.signed-already': 'La lettre est déjà signée.',
  'signing.refused-already':
    'À l’adresse {address}, on nous a répondu que cette lettre ne vient pas de cette personne. Nous n’y écrirons plus : indiquez qui signe vraiment.',
  'signing.objected':
    '{address} n’a pas signé. Rien ne peut être envoyé tant qu’il en est ainsi : demandez à nouveau, ou changez la personne qui signe.',
  'signing.said.not-yet': '{address} dit : pas encore',
  'signing.said.not-yet.next':
    'La candidature ne peut pas être envoyée ainsi. Modifiez ce qui est demandé et envoyez un nouveau lien, ou changez la personne qui signe. Le secrétariat voit la réponse.',
  'signing.said.not-mine': '{address} dit : cela ne vient pas de moi',
  'signing.said.not-mine.next':
    'La candidature ne peut pas être envoyée ainsi, et le secrétariat est prévenu. Si l’adresse était fausse, changez la personne qui signe.',
  'signing.disowned': 'Signataire : pas de moi',
  'signing.stale': 'La lettre doit être signée à nouveau',
  'signing.stale.text':
    'La collectivité, la personne qui signe ou le mandat a changé après la signature. Elle ne dit plus ce que dit la candidature.',
  'signing.typed.text':
    'Le nom a été saisi par le candidat. La personne qui signe doit le faire elle-même.',
  'signing.changed':
    'La lettre a changé depuis que vous avez ouvert cette page. Relisez-la, puis signez.',
  'signing.how.uploaded': 'Signée sur papier ; déposée par le candidat, {when}',
  'signing.how.typed': 'Le nom {name} a été saisi par le candidat, {when}',
  'signing.how.signed-by-applicant':
    'Signée par le candidat en personne : {name}, {title}, depuis {address}, {when}',
  'signing.how.signed-by-link':
    'Signée par {name}, {title}, par le lien envoyé à {address}, {when}',
  'signing.hash': 'SHA-256 du texte signé :',
  'signing.title': 'Une lettre à signer',
  'signing.point': 'Vous êtes indiqué(e) comme la personne qui engage {place} dans la coalition.',
  'signing.to': 'Signature demandée à',
  'signing.until': 'Ce lien sert jusqu’au',
  'signing.when': 'Signée',
  'signing.read-in': 'Lire la lettre en',
  'signing.not-you': 'Ce lien est pour la personne qui signe',
  'signing.not-you.text':
    'Vous êtes connecté(e) comme candidat(e). Personne ne signe pour autrui : laissez-la ouvrir le courriel.',
  'signing.thanks': 'Signé. Merci.',
  'signing.done': 'Vous avez signé la lettre',
  'signing.done.point': '{place} peut maintenant envoyer sa candidature.',
  'signing.done.next':
    'Nous avons prévenu le candidat. Vous n’avez plus rien à faire, et ce lien ne signe rien d’autre.',
  'signing.over': 'Ce lien ne sert plus. Demandez-en un nouveau.',
  'signing.over.title': 'Ce lien ne sert plus',
  'signing.over.text':
    'Il a été remplacé, son délai est passé, ou ce pour quoi il servait est décidé. Demandez-en un nouveau à la personne qui l’a envoyé.',
  'signing.objection': 'Ou dire que vous ne signez pas',
  'signing.objection.which': 'De quoi s’agit-il ?',
  'signing.objection.not-yet': 'Pas encore',
  'signing.objection.not-yet.hint':
    'Quelque chose doit d’abord être décidé ou modifié. Vous pourrez signer plus tard par ce lien.',
  'signing.objection.not-mine': 'Cela ne vient pas de moi',
  'signing.objection.not-mine.hint':
    'Je n’en sais rien, ou je ne suis pas cette personne. Le secrétariat est prévenu aussitôt.',
  'signing.objection.words': 'Ce que vous voulez en dire',
  'signing.objection.words.hint': 'Le candidat et le secrétariat le lisent.',
  'signing.objection.do': 'Le dire',
  'signing.objection.saved': 'Merci. La candidature ne peut pas être envoyée ainsi.',
  'signing.you-said.not-yet': 'Vous avez dit : pas encore',
  'signing.you-said.not-mine': 'Vous avez dit : cela ne vient pas de moi',
  'signing.you-said.text':
    'La candidature ne peut pas être envoyée tant qu’il en est ainsi. Si c’était une erreur, ou si les choses ont changé, vous pouvez encore signer ci-dessous.',
  'signing.mail.title': 'Une lettre à signer : {place}',
  'signing.mail':
    'Bonjour {name}, {applicant} ({address}) demande que {place} rejoigne les Villes pour une relance résiliente et vous a indiqué(e) comme la personne qui signe la lettre d’engagement. Lisez-la, s’il vous plaît. Vous pouvez l’y signer, ou dire qu’elle ne vient pas de vous.',
  'signing.mail.until':
    'Le lien est pour vous seul(e) et sert jusqu’au {date}. Aucun compte n’est nécessaire.',
  'signing.mail.action': 'Lire la lettre',
  'signing.mail.after':
    'Ne transférez pas ce courriel : quiconque ouvre le lien peut signer en votre nom. Si vous ne savez pas de quoi il s’agit, ouvrez-le et dites-le ; le secrétariat est prévenu.',
  'signing.mail.signed.title': 'La lettre de {place} est signée',
  'signing.mail.signed': '{name} a signé la lettre d’engagement de {place}. Vous pouvez continuer.',
  'signing.mail.not-yet.title': 'La lettre de {place} n’est pas encore signée',
  'signing.mail.not-yet':
    '{name} dit que la lettre de {place} ne peut pas encore être signée. La candidature ne peut pas être envoyée avant cette signature, ou avant qu’une autre personne soit indiquée.',
  'signing.mail.not-mine.title': 'La lettre de {place} n’est pas reconnue',
  'signing.mail.not-mine':
    'La personne qui lit la messagerie indiquée pour {name} dit que la lettre de {place} ne vient pas d’elle. La candidature ne peut pas être envoyée ainsi, et le secrétariat est prévenu.',
}
