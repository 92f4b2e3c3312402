import type { translating as en } from './en.ts'

export const translating: Readonly<Record<keyof typeof en, string>> = {
  'translating.problem.lang': 'Choisissez une langue dans laquelle ce n’est pas écrit.',
  'translating.problem.machine':
    'Une personne a écrit ce paragraphe : le texte d’une machine ne le remplace pas.',
  'translating.problem.unready': 'Des paragraphes manquent ou sont plus anciens que l’original.',
  'translating.refusal.changed-meanwhile':
    'Quelqu’un a modifié cette traduction depuis que vous l’avez vue.',
  'translating.refusal.review':
    'Une traduction est relue par une deuxième personne, jamais par qui y a écrit.',
  'translating.refusal.publish':
    'La rédaction publie une traduction quand une deuxième personne l’a relue.',
  'translating.title': 'Traduire',
  'translating.list': 'Traductions',
  'translating.list.point':
    'Demandées, en cours, ou plus anciennes que leur original. Qui parle les deux langues peut aider.',
  'translating.none': 'Pas encore de traduction ici',
  'translating.none.text':
    'Ouvrez une leçon ou une note et demandez-la dans une langue que lisent vos collègues.',
  'translating.what': 'Quoi',
  'translating.changed': 'Dernier changement',
  'translating.ask': 'Demander une traduction',
  'translating.ask.into': 'Vers',
  'translating.asked': 'La voici. Vous pouvez commencer, ou la laisser à quelqu’un d’autre.',
  'translating.into': 'De {original} vers {language}',
  'translating.open':
    '{count, plural, =0 {Chaque paragraphe dit ce que dit l’original.} one {Il reste un paragraphe.} other {Il reste # paragraphes.}}',
  'translating.keep': 'Garder la traduction',
  'translating.kept': 'Gardé.',
  'translating.waits':
    'Elle est complète. Elle attend une deuxième personne, qui n’y a rien écrit.',
  'translating.reviewed': 'Relue. La rédaction peut maintenant la publier.',
  'translating.published': 'Publiée. Ses lecteurs l’ont maintenant.',
  'translating.do.review': 'Je l’ai lue à côté de l’original',
  'translating.do.publication': 'La donner aux lecteurs',
  'translating.lost': 'L’original n’a plus ces paragraphes. Ce que vous aviez écrit pour eux :',
  'translating.meanwhile':
    'Ci-dessous, ce que vous avez écrit. Si vous le gardez, il remplace le leur.',
  'translating.original': 'L’original du paragraphe {number, number}',
  'translating.text': 'Paragraphe {number, number}',
  'translating.sure': 'Je l’ai lu : il dit ce que dit maintenant l’original',
  'translating.maker': 'De qui sont ces mots ?',
  'translating.maker.human': 'D’une personne',
  'translating.maker.machine': 'D’une machine',
  'translating.piece.stale': 'L’original a changé',
  'translating.piece.missing': 'Pas encore traduit',
  'translating.piece.picture':
    'Le texte est le même, l’image est une autre. Regardez-la avant de confirmer.',
  'translating.piece.machine': 'D’une machine',
  'translating.state.requested': 'Demandée',
  'translating.state.in-work': 'En cours',
  'translating.state.reviewed': 'Relue',
  'translating.state.published': 'Publiée',
  'translating.state.stale': 'Plus ancienne que l’original',
  'translating.stale':
    '{count, plural, one {un paragraphe plus ancien} other {# paragraphes plus anciens}}',
  'translating.languages': 'Langues',
  'translating.languages.original': 'original',
  'translating.told.original':
    'Pas encore disponible dans une langue que vous lisez. Voici l’original, en {language}.',
  'translating.told.by-person':
    '{language}, traduit par une personne depuis la {kind, select, note {version} other {révision}} {from, number} de l’original en {original}',
  'translating.told.by-machine':
    '{language}, traduit en partie par une machine depuis la {kind, select, note {version} other {révision}} {from, number} de l’original en {original}, et relu par une personne',
  'translating.told.older':
    'L’original en est à la {kind, select, note {version} other {révision}} {now, number}. {count, plural, one {Un paragraphe est plus ancien} other {# paragraphes sont plus anciens}} ou pas encore traduit ; c’est indiqué à chaque fois.',
  'translating.told.not-yours': 'Ce texte n’existe pas dans les langues que vous lisez.',
  'translating.said.stale': 'Plus ancien que l’original.',
  'translating.said.missing': 'Pas encore traduit.',
  'translating.said.machine': 'Traduit par une machine.',
  'translating.fact': 'Traduction',
  'translating.markdown':
    'Laissez les signes de Markdown à leur place : # devant un titre, | entre les cases d’un tableau, ** autour des mots en gras, et la ligne d’une figure.',
}
