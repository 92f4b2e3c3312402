import type { notes as en } from './en.ts'
import { reading } from './reading-fr.ts'
import { sections } from './sections-fr.ts'
import { working } from './working-fr.ts'
import { writing } from './writing-fr.ts'

export const notes: Readonly<Record<keyof typeof en, string>> = {
  ...reading,
  ...sections,
  ...writing,
  ...working,
  'notes.refusal.period': 'La fin de la période précède son début.',
  'notes.refusal.long':
    'Les parties sont trop longues ensemble. Gardez ce dont une autre ville a besoin.',
  'notes.refusal.meanwhile':
    'Quelqu’un a modifié cette note depuis que vous l’avez ouverte. Votre texte est toujours là.',
  'notes.refusal.step': 'Ce n’est pas possible là où en est la note.',
  'notes.refusal.locked':
    'Le texte est fermé pendant sa relecture. Laissez un commentaire ou proposez une modification.',
  'notes.refusal.reviews':
    'Les deux relectures, par deux personnes, doivent d’abord être favorables.',
  'notes.refusal.obstacles': 'Des parties sont encore vides. La page en donne la liste.',
  'notes.refusal.body': 'Choisissez une ville ou un partenaire en règle.',
  'notes.refusal.asked': 'La question leur a déjà été posée.',
  'notes.refusal.reviews-it': 'Ils relisent cette note et ne peuvent donc pas aussi l’écrire.',
  'notes.refusal.own-body': 'Ils écrivent cette note et ne peuvent donc pas aussi la relire.',
  'notes.refusal.approver':
    'Vous avez vous-même écrit dans ce texte. Quelqu’un d’autre de la rédaction l’approuve.',
  'notes.refusal.has-judged':
    'Vous venez de relire ou d’approuver ce texte ; vous ne pouvez pas en devenir auteur avant le prochain brouillon. Quelqu’un d’autre de votre organisation le peut.',
  'notes.refusal.city-reviews':
    'La relecture par une praticienne ou un praticien vient d’une ville.',
  'notes.refusal.given': 'Cette relecture a déjà été rendue.',
  'notes.refusal.reviewer':
    'Cette relecture revient à quelqu’un d’autre : qui écrit la note, ou a rendu l’autre relecture, ne peut pas la rendre.',
  'notes.refusal.successor': 'Indiquez le numéro d’une autre note publiée.',
  'notes.mail.invited.title': '{from} vous propose d’écrire ensemble : {title}',
  'notes.mail.invited':
    '{from} écrit une note pour la bibliothèque de la coalition et propose à votre ville ou organisation d’en être coautrice. Vous décidez si votre nom est affiché.',
  'notes.mail.answer': 'Lire et répondre',
  'notes.mail.review.title': 'Une relecture vous est demandée : {title}',
  'notes.mail.review.practitioner':
    'Cette note vous aiderait-elle dans votre propre ville ? La relecture de terrain vous est demandée. Toute personne de votre bureau qui ne l’a pas écrite peut répondre.',
  'notes.mail.review.technical':
    'La méthode est-elle solide et les chiffres sont-ils justes ? La relecture technique de cette note vous est demandée.',
  'notes.mail.read': 'Ouvrir la note',
  'notes.mail.reviewed.title': 'Une relecture est arrivée : {title}',
  'notes.mail.reviewed.accept': 'La relecture est favorable.',
  'notes.mail.reviewed.changes':
    'La relecture demande des modifications. Ses remarques sont sur la page.',
  'notes.mail.reviewed.declined':
    'Ils ne peuvent pas relire cette note. Demandez à quelqu’un d’autre.',
  'notes.mail.submitted.title': 'Une note attend ses relecteurs : {title}',
  'notes.mail.submitted': 'Choisissez une ville et un second organisme pour la lire.',
  'notes.mail.sent-back.title': 'Votre note revient : {title}',
  'notes.mail.sent-back': 'La rédaction la renvoie pour que vous puissiez la modifier. Elle dit :',
  'notes.mail.published.title': 'Publiée : {title}',
  'notes.mail.published':
    'La note {number}, version {version}, est désormais dans la bibliothèque. Son adresse ne changera pas. Merci de l’avoir écrite.',
  'notes.translating.long':
    'Le titre, la phrase ou qui décide là-bas est devenu trop long. Dites-le plus court.',
  'notes.translating.figure':
    'Un paragraphe a perdu la ligne de sa figure, comme (figure:1). Remettez-la.',
}
