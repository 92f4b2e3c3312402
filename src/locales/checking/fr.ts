import type { checking as en } from './en.ts'

export const checking: Readonly<Record<keyof typeof en, string>> = {
  'checking.queue': 'Candidatures',
  'checking.queue.waiting': 'En attente',
  'checking.queue.decided': 'Décidées',
  'checking.queue.none': 'Aucune candidature ici',
  'checking.queue.none.text':
    'Les candidatures apparaissent ici dès leur envoi, la plus ancienne d’abord, avec ce qui a été vérifié.',
  'checking.address.applicant': 'Adresse du candidat',
  'checking.address.contact': 'Adresse du second contact',
  'checking.address.signatory': 'Adresse du signataire',
  'checking.age': 'Attente',
  'checking.age.unit': 'jours',
  'checking.earlier': 'Candidature antérieure',
  'checking.earlier.see': 'La voir',
  'checking.checks': 'Vérifications',
  'checking.checks.of': '{passed} sur {all} réussies',
  'checking.check': 'Vérification',
  'checking.found': 'Ce que la plateforme a remarqué',
  'checking.outcome': 'Résultat',
  'checking.outcome.open': 'À faire',
  'checking.outcome.passed': 'Réussie',
  'checking.outcome.failed': 'Non réussie',
  'checking.check.domain': 'Domaine',
  'checking.check.domain.how':
    'Ouvrez le site officiel. L’adresse du candidat appartient-elle au domaine propre de la collectivité, exactement ou en dessous ?',
  'checking.check.document': 'Lettre d’engagement',
  'checking.check.document.how':
    'La lettre nomme-t-elle les trois engagements, la collectivité, le signataire, la fonction et la date ? Le signataire est-il plausible ?',
  'checking.check.duplicate': 'Doublon',
  'checking.check.duplicate.how':
    'Cette collectivité est-elle déjà membre, sous une autre orthographe ou dans une autre langue ? Alors le chemin est son équipe.',
  'checking.check.place': 'Lieu',
  'checking.check.place.how':
    'Est-ce le bon lieu parmi ceux de ce nom, et une autorité sous le niveau national avec un mandat sur lui ?',
  'checking.check.second-contact': 'Second contact',
  'checking.check.second-contact.how':
    'Une seconde personne de la collectivité a-t-elle confirmé, depuis une boîte de la collectivité ?',
  'checking.check.note': 'Ce que vous avez regardé et trouvé',
  'checking.check.note.hint':
    'Pour un rappel : quel numéro, et où vous l’avez trouvé de façon indépendante. Le candidat ne le voit pas.',
  'checking.check.called': 'Rappelé le',
  'checking.check.called.hint': 'Nécessaire quand la plateforme a remarqué quelque chose de grave',
  'checking.check.do': 'Noter la vérification',
  'checking.check.saved': 'La vérification est notée.',
  'checking.check.blocked':
    'Cette vérification ne peut pas réussir tant que la plateforme remarque ce qui figure ci-dessus.',
  'checking.check.letter-first':
    'Avec une messagerie gratuite, une lettre signée doit d’abord être déposée.',
  'checking.check.call-back':
    'Quelque chose de grave a été remarqué. Rappelez un numéro trouvé de façon indépendante et indiquez le jour.',
  'checking.finding.domain-fits': 'L’adresse appartient à {domain}',
  'checking.finding.free-mail': 'Messagerie gratuite : chacun peut en avoir une',
  'checking.finding.look-alike': 'Un domaine qui ressemble à un autre',
  'checking.finding.mixed-script': 'Des lettres de deux alphabets dans un domaine',
  'checking.finding.other-domain': 'L’adresse n’est ni de {domain}, ni en dessous',
  'checking.finding.public-suffix': '{domain} n’appartient à personne en particulier',
  'checking.finding.shared-domain':
    'Un domaine partagé ne dit pas de quelle collectivité il s’agit',
  'checking.finding.domain-elsewhere': '{domain} sert aussi pour un autre lieu',
  'checking.finding.letter-none': 'Il n’y a pas de lettre',
  'checking.finding.letter-reused': 'Le même fichier a été envoyé pour : {places}',
  'checking.finding.letter-typed':
    'Le candidat a saisi le nom du signataire ; rien ne montre que le signataire l’a fait',
  'checking.finding.letter-by-applicant': 'Signée par le candidat en personne, depuis {address}',
  'checking.finding.letter-by-link': 'Signée par le lien envoyé à {address}',
  'checking.finding.letter-stale':
    'La collectivité, le signataire ou le mandat a changé après la signature : il faut signer à nouveau',
  'checking.finding.signatory.not-yet':
    'La signature a été demandée à {address}, qui a dit : pas encore',
  'checking.finding.signatory.not-mine':
    'La signature a été demandée à {address}, qui a dit : cela ne vient pas de moi',
  'checking.finding.signatory.not-yet-before': '{address}, indiqué auparavant, a dit : pas encore',
  'checking.finding.signatory.not-mine-before':
    '{address}, indiqué auparavant, a dit : cela ne vient pas de moi',
  'checking.finding.signatory.free-mail': 'Signée depuis une messagerie gratuite : {address}',
  'checking.finding.signatory.look-alike':
    'Signée depuis un domaine qui ressemble à un autre : {address}',
  'checking.finding.signatory.mixed-script':
    'Signée depuis un domaine aux lettres de deux alphabets : {address}',
  'checking.finding.signatory.other-domain': 'Signée depuis {address}, qui n’est pas de {domain}',
  'checking.finding.signatory.shared-domain':
    'Signée depuis un domaine partagé, qui ne dit pas de quelle collectivité il s’agit : {address}',
  'checking.finding.signatory.same-browser': 'Signée dans le navigateur du candidat',
  'checking.finding.signatory.is-contact': 'Le signataire et le second contact partagent une boîte',
  'checking.finding.letter-there': 'Une lettre signée a été déposée',
  'checking.finding.mandate-old': 'Le mandat a plus de deux ans',
  'checking.finding.mandate-over': 'Le mandat est terminé',
  'checking.finding.member-here': 'Un membre représente déjà ce lieu : {name}',
  'checking.finding.open-here':
    '{count, plural, one {Une autre candidature est ouverte pour ce lieu : entendez les deux} other {# autres candidatures sont ouvertes pour ce lieu : entendez-les toutes}}',
  'checking.finding.same-name': 'Membres de ce pays portant un tel nom : {names}',
  'checking.finding.no-duplicate': 'Aucun membre ni autre candidature pour ce lieu',
  'checking.finding.province': 'Le nom légal ou le niveau est celui d’une province : {name}',
  'checking.finding.by-hand': 'Le lieu a été ajouté à la main',
  'checking.finding.homonyms': '{count} lieux dans le monde s’appellent {name}',
  'checking.finding.place-fits': 'Un seul lieu de ce nom, du répertoire',
  'checking.finding.not-confirmed': 'Le second contact n’a pas confirmé',
  'checking.finding.same-browser': 'Confirmé dans le navigateur du candidat',
  'checking.finding.contact-elsewhere': 'La boîte du second contact est ailleurs : {domain}',
  'checking.finding.confirmed': 'Une seconde boîte de la collectivité a confirmé',
  'checking.desk.draft': 'Un brouillon.',
  'checking.desk.submitted': 'Faites les cinq vérifications, puis donnez la première approbation.',
  'checking.desk.clarification': 'En attente de la réponse du candidat.',
  'checking.desk.first-approved': 'Un autre agent donne la seconde approbation.',
  'checking.desk.active': 'Acceptée.',
  'checking.desk.refused': 'Refusée.',
  'checking.desk.withdrawn': 'Retirée par le candidat.',
  'checking.own-city': 'C’est votre propre ville. D’autres agents décident.',
  'checking.own-city.text':
    'Vous y avez un siège, ou une adresse de cette collectivité. Vous pouvez lire la candidature et rien d’autre.',
  'checking.decide': 'Décision',
  'checking.checks-open': 'Toutes les vérifications doivent d’abord être faites et réussies.',
  'checking.checks-open.text':
    'Les vérifications faites avant la dernière modification du candidat ne comptent pas : refaites-les.',
  'checking.two-claimants':
    'Une autre candidature est ouverte pour ce lieu. Les deux sont entendues avant toute décision.',
  'checking.another-approver':
    'Vous avez donné la première approbation. Un autre agent donne la seconde.',
  'checking.another-approver.text': 'De préférence un agent d’une autre région du monde.',
  'checking.approve.words': 'Remarque',
  'checking.approve.first-approval': 'Donner la première approbation',
  'checking.approve.first-approval.text':
    'Toutes les vérifications sont réussies. Après vous, un autre agent l’examine avant que la ville soit membre.',
  'checking.approve.second-approval': 'Donner la seconde approbation',
  'checking.approve.second-approval.text':
    'Avec ceci, la ville est membre : elle figure dans le registre public, sa tête d’équipe a un siège et sa suppléance une invitation.',
  'checking.ask.title': 'Interroger le candidat, ou refuser',
  'checking.ask.words': 'Vos mots au candidat',
  'checking.ask.hint': 'Une question, ou le motif du refus. Le candidat lit exactement ceci.',
  'checking.ask.do': 'Poser la question',
  'checking.ask.saved': 'La question a été posée au candidat.',
  'checking.refuse.do': 'Refuser',
  'checking.refuse.saved': 'Refusée, et le motif a été envoyé.',
  'checking.first.saved': 'La première approbation est donnée.',
  'checking.second.saved': 'La ville est membre, et sa tête d’équipe a été informée.',
  'checking.officer.mail.title': 'À examiner : {place}',
  'checking.officer.mail': 'La candidature de {place} attend un agent.',
  'checking.contact.title': 'Confirmer une candidature',
  'checking.contact.point':
    'Une personne de votre collectivité vous a nommé(e) second contact de {place}.',
  'checking.contact.applicant': 'Présentée par',
  'checking.contact.agree':
    'Je travaille pour {place}, je connais {applicant}, et cette candidature est celle de notre collectivité.',
  'checking.contact.tick': 'Cochez la phrase si elle est vraie.',
  'checking.contact.do': 'Confirmer la candidature',
  'checking.contact.not':
    'Si c’est une erreur, fermez la page : sans vous, la candidature ne peut pas avancer.',
  'checking.contact.thanks': 'Confirmé',
  'checking.contact.thanks.text':
    'Merci. Quand la ville sera acceptée, vous recevrez une invitation à son équipe comme suppléant(e).',
  'checking.contact.saved': 'Merci.',
  'checking.contact.not-you':
    'Ceci est pour votre second contact. Personne ne confirme sa propre candidature.',
  'checking.contact.done': 'Votre second contact a déjà confirmé.',
  'checking.contact.asked': 'Le courriel à votre second contact a été renvoyé.',
  'checking.contact.again': 'Écrire encore une fois au second contact',
  'checking.contact.yes': 'Confirmé',
  'checking.contact.no': 'Pas encore',
  'checking.mail.to-application': 'Voir la candidature',
  'checking.mail.to-membership': 'Voir votre adhésion',
  'checking.mail.asked.title': 'Une question sur la candidature de {place}',
  'checking.mail.asked':
    'Le secrétariat a besoin d’une précision avant de poursuivre avec {place} :',
  'checking.mail.accepted.title': '{place} est membre',
  'checking.mail.accepted':
    'Bienvenue parmi les Villes pour une relance résiliente. {place} figure maintenant dans le registre public, et vous dirigez son équipe.',
  'checking.mail.refused.title': 'Au sujet de la candidature de {place}',
  'checking.mail.refused':
    'Le secrétariat ne peut pas accepter {place} en l’état. Vous pouvez présenter à nouveau votre candidature avec tout ce que vous avez saisi. Le motif :',
  'checking.mail.contact.title': 'Veuillez confirmer la candidature de {place}',
  'checking.mail.contact':
    'Bonjour {name}, {applicant} a présenté la candidature de {place} aux Villes pour une relance résiliente et vous a nommé(e) second contact. Regardez-la et confirmez qu’elle est bien celle de votre collectivité.',
  'checking.mail.contact.action': 'Regarder et confirmer',
  'checking.mail.contact.after':
    'Si vous ne savez pas de quoi il s’agit, ne faites rien : sans vous, la candidature ne peut pas avancer.',
}
