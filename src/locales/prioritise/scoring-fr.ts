import type { scoring as en } from './scoring-en.ts'

export const scoring: Readonly<Record<keyof typeof en, string>> = {
  'prioritise.criteria.title': 'Critères',
  'prioritise.criteria.point':
    'Chacun a ses bornes dans son unité, fixées avant de voir les notes, pour qu’aucune action n’en déplace une autre.',
  'prioritise.criteria.add': 'Ajouter un critère',
  'prioritise.criteria.change': 'Modifier « {label} »',
  'prioritise.criteria.remove': 'Retirer « {label} »',
  'prioritise.criteria.none': 'Pas encore de critère',
  'prioritise.criteria.none-text':
    'Un critère dit ce qui compte : besoin, équité, coût, rapidité. Il a une pire et une meilleure valeur dans une unité claire pour tous.',
  'prioritise.criteria.many':
    'Il y a {count} critères. Au-delà de {most}, on perd la vue d’ensemble : retirez ceux qui distinguent à peine les actions.',
  'prioritise.criteria.no-equity':
    'Aucun critère ne demande qui en bénéficie. Sans lui, un choix juste et un choix injuste se ressemblent.',
  'prioritise.criteria.overlap':
    '« {a} » et « {b} » varient ensemble sur ces actions. Comptent-ils deux fois la même chose ?',
  'prioritise.criteria.goalposts': 'De {worst} (le pire) à {best} (le meilleur), {unit}.',
  'prioritise.criteria.bent': 'La valeur ne progresse pas régulièrement entre les deux.',
  'prioritise.criteria.posts-max': '{low} à {high}, plus vaut mieux ({unit})',
  'prioritise.criteria.posts-min': '{low} à {high}, moins vaut mieux ({unit})',
  'prioritise.criteria.moved': 'Bornes déplacées après avoir vu les notes',
  'prioritise.criteria.moved-text':
    'C’est permis, et cela reste visible : déplacer les bornes peut changer un résultat.',
  'prioritise.criteria.held': 'Notes présentes alors',
  'prioritise.criteria.seen':
    '{count, plural, one {Une note est déjà connue} other {# notes sont déjà connues}}. Si vous déplacez les bornes, le changement est noté et affiché.',
  'prioritise.criterion.label': 'Ce qui compte',
  'prioritise.criterion.label-hint':
    'Quelques mots, par exemple « Personnes protégées avant les pluies ».',
  'prioritise.criterion.unit': 'Unité',
  'prioritise.criterion.unit-hint': 'Par exemple : ménages, mois, points de 0 à 4.',
  'prioritise.criterion.direction': 'Dans quel sens est-ce mieux ?',
  'prioritise.criterion.max': 'Plus vaut mieux',
  'prioritise.criterion.min': 'Moins vaut mieux',
  'prioritise.criterion.goalposts': 'Bornes',
  'prioritise.criterion.goalposts-hint':
    'L’intervalle qui compte, dans l’unité. Au-delà, rien ne s’améliore ni n’empire.',
  'prioritise.criterion.low': 'Valeur la plus basse',
  'prioritise.criterion.high': 'Valeur la plus haute',
  'prioritise.criterion.anchors': 'Ce que signifient les nombres',
  'prioritise.criterion.anchors-hint': 'Une par ligne : 0 = personne n’est atteint',
  'prioritise.criterion.cutoffs': 'Valeur non régulière',
  'prioritise.criterion.cutoffs-hint':
    'Seulement si les premiers pas comptent plus : 0 = 0 ; 100 = 0,8 ; 500 = 1',
  'prioritise.scores.title': 'Notes',
  'prioritise.scores.point':
    '{all, plural, =0 {Rien à noter encore.} other {{unknown, plural, =0 {Toutes les notes sont connues.} one {Une note n’est pas connue.} other {# notes ne sont pas connues.}}}}',
  'prioritise.scores.caption': 'Note probable, avec minimum et maximum s’ils diffèrent',
  'prioritise.scores.none': 'Il n’y a encore rien à noter',
  'prioritise.scores.none-text': 'Pour noter, il faut des actions et des critères au tableau.',
  'prioritise.scores.next': 'Noter {code} maintenant',
  'prioritise.scores.outside':
    '{count, plural, one {Une note sort des bornes et compte} other {# notes sortent des bornes et comptent}} comme la borne elle-même.',
  'prioritise.scores.clipped': 'hors des bornes',
  'prioritise.scores.one-point':
    'Donnez une valeur probable par critère, avec minimum et maximum en cas de doute.',
  'prioritise.scores.how':
    'Laissez vide ce que personne ne sait. Une supposition sans source ne vaut pas mieux qu’un vide.',
  'prioritise.scores.likely': 'Probable',
  'prioritise.scores.low': 'Minimum',
  'prioritise.scores.high': 'Maximum',
  'prioritise.scores.source': 'D’où cela vient',
  'prioritise.scores.source-hint':
    'Une étude, un comptage, une réunion, ou votre jugement et pourquoi.',
  'prioritise.scores.last': 'Dernière saisie :',
  'prioritise.scores.held': 'Notes actuelles',
  'prioritise.scores.save-next': 'Enregistrer et continuer',
  'prioritise.scores.overtaken': 'Quelqu’un a enregistré d’autres notes entre-temps',
  'prioritise.scores.overtaken-text':
    'Le tableau montre les leurs ; le formulaire garde votre saisie. Enregistrez de nouveau pour mettre les vôtres.',
  'prioritise.proposal.title': 'Proposition : {score}',
  'prioritise.proposal.text':
    '{share} % du bénéfice atteint : {group}. Les plus touchés selon votre état des lieux : {worst}.',
  'prioritise.proposal.none':
    'Aucun des groupes les plus touchés selon votre état des lieux ({worst}) ne figure parmi les bénéficiaires.',
  'prioritise.proposal.use': 'Mettre cette proposition dans le formulaire',
  'prioritise.proposal.source':
    'Bénéficiaires de l’action : {share} % {group}. Les plus touchés selon l’état des lieux : {worst}.',
  'prioritise.form.number': 'Saisissez un nombre, par exemple 12 ou 1,5.',
  'prioritise.form.long': 'Veuillez raccourcir.',
  'prioritise.form.share': 'Saisissez un nombre supérieur à 0 et jusqu’à 1000.',
  'prioritise.form.seed': 'Utilisez lettres, chiffres, espaces, points ou tirets.',
  'prioritise.form.anchors':
    'Écrivez une ligne pour chacun : un nombre, un signe égal et son sens ; douze lignes au plus.',
  'prioritise.form.cutoffs':
    'Donnez au moins deux pas comme 0 = 0 ; 100 = 1 : la gauche monte, la droite reste entre 0 et 1 et ne revient jamais en arrière.',
  'prioritise.done.begun':
    'Le tableau est commencé. Regardez maintenant les actions et les critères.',
  'prioritise.done.saved': 'Enregistré.',
  'prioritise.done.closed': 'Le tableau est clos.',
  'prioritise.done.open': 'Le tableau est rouvert.',
  'prioritise.done.moved':
    'Enregistré. Les bornes ont bougé alors que {count, plural, one {une note était connue} other {# notes étaient connues}} ; c’est noté ci-dessous.',
  'prioritise.done.removed': 'Le critère est retiré.',
  'prioritise.done.scored': 'Les notes sont enregistrées.',
  'prioritise.error.closed': 'Ce tableau est clos. Sa personne responsable peut le rouvrir.',
  'prioritise.error.changed':
    'Quelqu’un l’a modifié entre-temps. Rouvrez la page pour voir où cela en est.',
  'prioritise.error.scores-changed': 'Quelqu’un a enregistré d’autres notes entre-temps.',
  'prioritise.error.many-actions':
    'Un tableau contient {count} actions au plus. Choisissez-en moins.',
  'prioritise.error.many-criteria':
    'Un tableau contient {count} critères au plus. Retirez-en un d’abord.',
  'prioritise.error.no-range': 'La valeur la plus haute doit dépasser la plus basse.',
  'prioritise.error.weighed':
    '{count, plural, one {Une partie a déjà dit} other {# parties ont déjà dit}} combien ce critère compte. Il reste, ou leurs réponses doivent d’abord changer.',
  'prioritise.error.likely': 'Donnez aussi la valeur probable, ou laissez les quatre vides.',
  'prioritise.error.source': 'Dites d’où vient cette note.',
  'prioritise.error.low-above': 'Le minimum dépasse la valeur probable.',
  'prioritise.error.high-below': 'Le maximum est inférieur à la valeur probable.',
  'prioritise.criteria.meanwhile': 'Quelqu’un a modifié ce critère entre-temps',
}
