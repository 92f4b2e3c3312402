/** What the import of files says. */
export const importing = {
  'actions.import.title': 'Importer des actions',
  'actions.import.point':
    'Apportez la liste que vous avez déjà. Rien ne devient une action avant votre confirmation, et un clic suffit pour revenir en arrière.',
  'actions.import.file': 'Fichier',
  'actions.import.file-hint':
    'CSV, Excel (.xlsx) ou un budget participatif (.pb), jusqu’à 10 Mo et {rows, number} lignes.',
  'actions.import.read': 'Lire le fichier',
  'actions.import.reading-now': 'Lecture du fichier…',
  'actions.import.earlier': 'Importations précédentes',
  'actions.import.brought': 'Actions apportées',
  'actions.import.at': 'Quand',
  'actions.import.of': 'Importation de {file}',
  'actions.import.steps': 'Étapes de l’importation',
  'actions.import.discard': 'Écarter ce fichier',
  'actions.import.discarded.done': 'Le fichier est écarté. Rien n’a été importé.',
  'actions.import.state.reading': 'Pose une question',
  'actions.import.state.mapping': 'Colonnes à vérifier',
  'actions.import.state.checking': 'Lignes à vérifier',
  'actions.import.state.running': 'En cours d’écriture',
  'actions.import.state.done': 'Importé',
  'actions.import.state.undoing': 'En cours d’annulation',
  'actions.import.state.undone': 'Annulé',
  'actions.import.state.discarded': 'Écarté',
  'actions.import.step.reading': 'Lecture',
  'actions.import.step.reading.title': 'Comment le fichier a été lu',
  'actions.import.step.reading.point':
    'Vérifiez que lettres et colonnes sont correctes, et répondez à ce que vous seul savez.',
  'actions.import.step.reading.go': 'Lire ainsi',
  'actions.import.step.mapping': 'Colonnes',
  'actions.import.step.mapping.title': 'À quoi correspond chaque colonne',
  'actions.import.step.mapping.point':
    'Dites où va chaque colonne. Nous nous en souviendrons pour le prochain fichier.',
  'actions.import.step.mapping.go': 'Vérifier les lignes',
  'actions.import.step.rows': 'Lignes',
  'actions.import.step.rows.title': 'Ce que ferait l’importation',
  'actions.import.step.rows.point':
    'Corrigez ici ce qui ne va pas, écartez ce que vous ne voulez pas, puis confirmez.',
  'actions.import.found.title': 'Ce que nous avons trouvé dans le fichier',
  'actions.import.found.formulas':
    '{count, plural, one {# cellule contient une formule} other {# cellules contiennent des formules}} : nous avons pris la dernière valeur calculée.',
  'actions.import.found.merged':
    '{count, plural, one {# groupe de cellules fusionnées} other {# groupes de cellules fusionnées}} : la valeur n’est que dans la première cellule.',
  'actions.import.found.hidden':
    'Feuilles masquées : {sheets}. Elles ne sont lues que si vous en choisissez une.',
  'actions.import.found.tags':
    'La ligne {row, number} contient des balises HXL : elles servent d’indices, pas de données.',
  'actions.import.found.votes':
    'Un vote : {projects, number} projets, {voters, number} votants avec {ballots, number} bulletins différents, budget {budget} {currency}.',
  'actions.import.found.voters':
    'Le fichier annonce {said, number} votes. Nous comptons ce qu’il contient.',
  'actions.import.found.projects':
    'Le fichier annonce {said, number} projets. Nous comptons ce qu’il contient.',
  'actions.import.found.unknown':
    '{count, plural, one {# choix nomme un projet} other {# choix nomment des projets}} que le fichier ne liste pas. On ne peut les compter.',
  'actions.import.first-rows':
    'Les premières lignes sur {rows, number} ; la ligne {header, number} nomme les colonnes',
  'actions.import.row': 'Ligne',
  'actions.import.questions': 'Ce que vous seul savez',
  'actions.import.questions-hint':
    'Le fichier peut se lire ici de plusieurs façons. Nous ne devinons pas.',
  'actions.import.date-order': 'Dates dans « {column} »',
  'actions.import.order.dmy': 'Jour d’abord (24/07/2014)',
  'actions.import.order.mdy': 'Mois d’abord (07/24/2014)',
  'actions.import.evidence.dmy':
    'Dans cette colonne un premier nombre dépasse 12 : ce ne peut être que le jour. Mais le fichier écrit les dates de plusieurs façons ; merci de confirmer.',
  'actions.import.evidence.mdy':
    'Dans cette colonne un second nombre dépasse 12 : ce ne peut être que le jour. Mais le fichier écrit les dates de plusieurs façons ; merci de confirmer.',
  'actions.import.evidence.both':
    'Cette colonne se contredit : certaines dates ne peuvent commencer que par le jour, d’autres que par le mois. Choisissez ; les lignes qui ne vont pas pourront être corrigées.',
  'actions.import.evidence.none':
    'Aucune date de cette colonne ne dépasse 12 à l’une ou l’autre place : les deux lectures sont possibles.',
  'actions.import.samples': 'Par exemple : {samples}',
  'actions.import.no-samples': 'Vide à chaque ligne',
  'actions.import.decimal': 'Signe décimal des montants',
  'actions.import.decimal.comma': 'Virgule : 8000,50',
  'actions.import.decimal.point': 'Point : 8000.50',
  'actions.import.decimal-evidence.comma': 'Les nombres du fichier utilisent la virgule.',
  'actions.import.decimal-evidence.point': 'Les nombres du fichier utilisent le point.',
  'actions.import.decimal-evidence.both':
    'Certains nombres utilisent la virgule, d’autres le point.',
  'actions.import.decimal-evidence.unclear':
    'Un nombre comme 1,234 ou 1.234 peut être mille ou un et quelque.',
  'actions.import.decimal-evidence.none': 'Les nombres du fichier n’ont pas de décimales.',
  'actions.import.how': 'Comment nous le lisons',
  'actions.import.how-hint':
    'Ne changez ceci que si des lettres ou colonnes ci-dessus semblent fausses.',
  'actions.import.encoding': 'Encodage',
  'actions.import.encoding.utf-8': 'UTF-8',
  'actions.import.encoding.windows-1252': 'Windows-1252 (Europe occidentale)',
  'actions.import.encoding.iso-8859-1': 'Latin-1 (ISO 8859-1)',
  'actions.import.bom': 'Le fichier commence par une marque d’ordre des octets.',
  'actions.import.delimiter': 'Les colonnes sont séparées par',
  'actions.import.delimiter.comma': 'Virgule',
  'actions.import.delimiter.semicolon': 'Point-virgule',
  'actions.import.delimiter.tab': 'Tabulation',
  'actions.import.delimiter.bar': 'Barre verticale',
  'actions.import.sheet': 'Feuille',
  'actions.import.sheet-hidden': '{name} (masquée)',
  'actions.import.header': 'Ligne qui nomme les colonnes',
  'actions.import.header-hint': 'Les lignes au-dessus sont écartées.',
  'actions.import.same-file': 'Ce même fichier a déjà été importé',
  'actions.import.same-file-link': 'Voir ce qu’il a apporté',
  'actions.import.read-as':
    'Lu en {how} ; la ligne {header, number} nomme les colonnes ; {rows, plural, one {# ligne} other {# lignes}}.',
  'actions.import.change': 'Changer la lecture',
  'actions.import.columns': '{count, plural, one {# colonne} other {# colonnes}}',
  'actions.import.columns-hint':
    'Une colonne gardée en note figure sur l’action, pour les seules personnes de votre ville.',
  'actions.import.personal.name': 'On dirait des noms de personnes : écartée sauf avis contraire.',
  'actions.import.personal.email':
    'On dirait des adresses électroniques : écartée sauf avis contraire.',
  'actions.import.personal.phone':
    'On dirait des numéros de téléphone : écartée sauf avis contraire.',
  'actions.import.as-note': 'Garder en note',
  'actions.import.leave': 'Écarter',
  'actions.import.defaults': 'Ce qu’elles reçoivent toutes',
  'actions.import.defaults-hint':
    'Pour chaque ligne où le fichier ne dit rien. Type, thème, horizon et visibilité doivent venir d’ici ou d’une colonne.',
  'actions.import.fate.faulty': 'Avec erreurs',
  'actions.import.fate.change': 'À modifier',
  'actions.import.fate.add': 'À ajouter',
  'actions.import.fate.same': 'Déjà ainsi',
  'actions.import.fate.left-out': 'Écartées',
  'actions.import.show': 'Lignes à montrer',
  'actions.import.no-rows': 'Aucune ligne ici',
  'actions.import.no-rows-text': 'Choisissez un autre type de ligne ci-dessus.',
  'actions.import.still-faulty':
    '{rows, plural, one {# ligne a une erreur} other {# lignes ont des erreurs}}',
  'actions.import.still-faulty-text':
    'Corrigez ci-dessous ou écartez la ligne. Vous pourrez ensuite confirmer.',
  'actions.import.confirm': 'Importer : ajouter {add, number}, modifier {change, number}',
  'actions.import.confirm-point': 'Vous pouvez partir pendant l’écriture, et l’annuler ensuite.',
  'actions.import.leave-all':
    '{count, plural, one {Écarter cette ligne} other {Écarter les # lignes avec erreurs}}',
  'actions.import.left-out.done':
    '{count, plural, one {# ligne est écartée} other {# lignes sont écartées}}.',
  'actions.import.untitled': 'sans titre',
  'actions.import.row-title': 'Ligne {number, number} : {title}',
  'actions.import.matched.externalRef': 'Même référence que',
  'actions.import.matched.code': 'Même code que',
  'actions.import.matched.title': 'Le titre se ressemble, nous la prenons pour',
  'actions.import.separate': 'Non, c’est une nouvelle action',
  'actions.import.changes': 'Ce qui changerait',
  'actions.import.was': 'Actuellement',
  'actions.import.becomes': 'Deviendrait',
  'actions.import.mend': 'Enregistrer les corrections',
  'actions.import.omit': 'Écarter cette ligne',
  'actions.import.return': 'Reprendre cette ligne',
  'actions.import.running': 'Écriture des actions',
  'actions.import.running.point': 'Les actions sont en cours d’écriture.',
  'actions.import.unit': 'lignes',
  'actions.import.done.point': 'L’importation est terminée.',
  'actions.import.undoing': 'Retrait des actions',
  'actions.import.undoing.point': 'L’import est en cours d’annulation : en entier, ou pas du tout.',
  'actions.import.undone.point': 'Cette importation a été annulée.',
  'actions.import.undone.done':
    'L’importation est annulée : ce qu’elle a apporté a disparu, ce qu’elle a modifié est comme avant.',
  'actions.import.discarded.point': 'Ce fichier a été écarté. Rien n’a été importé.',
  'actions.import.outcome.added': 'Ajoutées',
  'actions.import.outcome.changed': 'Modifiées',
  'actions.import.outcome.same': 'Déjà ainsi',
  'actions.import.outcome.left-out': 'Écartées',
  'actions.import.votes-kept':
    'Le vote est gardé avec elle : {voters, number} votants, {ballots, number} bulletins différents. Un portefeuille peut le dépouiller selon plusieurs règles.',
  'actions.import.source': 'Source : {file}, SHA-256 {hash}…',
  'actions.import.to-list': 'Voir les actions',
  'actions.import.undo': 'Annuler cette importation',
  'actions.import.undo.title': 'Revenir en arrière',
  'actions.import.undo.point':
    'Un clic retire ce qu’elle a ajouté et rétablit ce qu’elle a modifié, tant que rien d’autre ne s’en sert.',
  'actions.import.undo.held':
    'Impossible d’annuler : {count, plural, one {une chose utilise} other {# choses utilisent}} ce qu’elle a apporté',
  'actions.import.undo.held-text': 'Rien n’a été annulé. Libérez d’abord ceci :',
  'actions.import.use.edit': 'modifiée depuis l’importation',
  'actions.import.use.dependency': 'une autre action en a besoin d’abord',
  'actions.import.use.exclusion': 'une autre action l’exclut',
  'actions.import.use.comment': 'des personnes l’ont commentée',
  'actions.import.use.vote': 'un vote ultérieur la propose',
  'actions.import.use.portfolio': 'un portefeuille la contient',
  'actions.import.use.other': 'une autre fiche l’utilise',
  'actions.import.refusal.no-file': 'Choisissez d’abord un fichier.',
  'actions.import.refusal.order': 'Dites ce qui vient d’abord dans ces dates.',
  'actions.import.refusal.decimal': 'Dites quel signe sépare les décimales.',
  'actions.import.refusal.header': 'Écrivez le numéro d’une ligne du fichier.',
  'actions.import.refusal.two-columns':
    'Une autre colonne va déjà à ce champ. Gardez-en une en note.',
  'actions.import.refusal.no-title':
    'Dites quelle colonne contient le titre : toute action en a besoin.',
  'actions.import.refusal.need': 'Aucune colonne ne le dit : choisissez-le pour toutes les lignes.',
  'actions.import.refusal.need-currency':
    'Le fichier contient des montants : écrivez leur monnaie.',
  'actions.import.refusal.faulty':
    '{rows, plural, one {# ligne a encore une erreur} other {# lignes ont encore des erreurs}}. Corrigez ou écartez.',
  'actions.import.refusal.nothing':
    'Il n’y a rien à importer : chaque ligne est écartée ou déjà ainsi.',
  'actions.import.refusal.closed': 'Cette importation est passée à une autre étape. Rouvrez-la.',
  'actions.import.refusal.unread': 'Ce fichier pose encore une question. Répondez-y d’abord.',
  'actions.import.refusal.changed-meanwhile':
    'Un collègue a modifié cette importation entre-temps. Rouvrez-la.',
  'actions.import.refusal.not-done': 'Seule une importation terminée peut être annulée.',
  'actions.row.blank': 'Il manque à cette ligne.',
  'actions.row.too-long': 'Ceci a {length, number} caractères ; {most, number} au plus.',
  'actions.row.kind': '« {text} » n’est pas un type. Choisissez relance ou renouveau.',
  'actions.row.theme': '« {text} » n’est pas un de nos thèmes. Choisissez-en un.',
  'actions.row.horizon': '« {text} » n’est pas un de nos horizons. Choisissez-en un.',
  'actions.row.status': '« {text} » n’est pas un état que l’on puisse prendre d’un fichier.',
  'actions.row.visibility': '« {text} » ne dit pas qui peut la voir. Choisissez.',
  'actions.row.system':
    '« {text} » n’est pas une liste de systèmes. Écrivez des nombres de 1 à 12, par exemple 3 ; 7.',
  'actions.row.beneficiaries':
    '« {text} » n’est pas une liste de groupes avec parts. Écrivez par exemple : Enfants 40 ; Locataires 20.',
  'actions.row.year': '« {text} » n’est pas une année de 1990 à 2100.',
  'actions.row.date': '« {text} » n’est pas une date dans l’ordre indiqué. Écrivez-la 2026-03-31.',
  'actions.row.currency':
    '« {text} » n’est pas une monnaie. Écrivez ses trois lettres, par exemple EUR.',
  'actions.row.likely': 'Le coût probable manque : une fourchette a besoin de son milieu.',
  'actions.row.twice':
    'La ligne {row, number} dit déjà la même chose. Changez celle-ci ou écartez-la.',
  'actions.file.unreadable':
    'Nous ne pouvons pas lire ce fichier. Enregistrez-le à nouveau en CSV ou .xlsx et réessayez.',
  'actions.file.empty': 'Ce fichier n’a pas de lignes.',
  'actions.file.no-rows': 'Il n’y a aucune ligne sous celle qui nomme les colonnes.',
  'actions.file.too-many-rows':
    'Ce fichier a plus de {most, number} lignes. Apportez-le en plusieurs parties.',
  'actions.file.too-many-columns':
    'Ce fichier a plus de {most, number} colonnes. Ne gardez que celles utiles.',
  'actions.file.too-many-cells':
    'Ce fichier a trop de cellules. Ne gardez que les lignes et colonnes utiles.',
  'actions.file.cell-too-long':
    'Une cellule de ce fichier contient plus de texte qu’une action n’en peut porter. Raccourcissez-la.',
  'actions.file.too-large-unpacked':
    'Décompressé, ce classeur est trop grand. N’enregistrez que la feuille utile.',
  'actions.file.locked': 'Ce classeur est protégé par un mot de passe. Enregistrez-le sans.',
  'actions.file.entities':
    'Ce classeur contient des parties que nous n’ouvrons pas par sécurité. Enregistrez-le à nouveau depuis votre tableur.',
  'actions.file.quote':
    'Un guillemet est ouvert et jamais fermé dans ce fichier. Corrigez-le et réessayez.',
  'actions.file.too-slow':
    'La lecture de ce fichier a pris trop de temps. Apportez-le en plusieurs parties.',
  'actions.file.vote-type':
    'Ce vote est du type « {detail} ». Nous savons lire les votes par approbation (coches) et par rang.',
  'actions.file.vote-sections': 'La partie {detail} de ce fichier .pb manque ou est illisible.',
  'actions.file.vote-budget': 'Le budget de ce fichier .pb manque ou n’est pas un montant.',
  'actions.import.refused':
    '{rows, plural, one {# ligne n’a pas été prise} other {# lignes n’ont pas été prises}}',
  'actions.import.refused-text':
    'Quelque chose a changé entre votre confirmation et l’écriture, par exemple un code déjà pris. Lignes : {numbers}. Importez-les à nouveau pour voir pourquoi.',
  'actions.import.mended':
    '{count, plural, =0 {Rien n’a changé.} one {# ligne enregistrée.} other {# lignes enregistrées.}}',
  'actions.import.row-field': 'Ligne {number, number}, {field}',
  'actions.import.omit-row': 'Laisser la ligne {number, number} de côté',
  'actions.import.previous': 'Enregistrer et voir les lignes précédentes',
  'actions.import.next': 'Enregistrer et voir les lignes suivantes',
  'actions.import.asides':
    '{count, plural, one {# ligne ressemble} other {# lignes ressemblent}} à un total, un intertitre ou une note',
  'actions.import.asides-text': 'Laissées de côté, sauf si vous les reprenez : ligne {numbers}.',
  'actions.import.asides-see': 'Voir les lignes laissées de côté',
  'actions.import.aside.total': 'Ressemble à un total : laissée de côté.',
  'actions.import.aside.remark':
    'N’a qu’une cellule, comme un intertitre ou une note : laissée de côté.',
  'actions.import.unit-of': 'Les coûts de ce fichier sont en',
  'actions.import.unit-of-hint':
    'Regardez l’en-tête de la colonne ou le titre de la feuille : « en milliers », « k€ », « M$ ».',
  'actions.import.unit-of.one': 'Unités entières (35 500 vaut 35 500)',
  'actions.import.unit-of.thousand': 'Milliers (35,5 vaut 35 500)',
  'actions.import.unit-of.million': 'Millions (35,5 vaut 35 500 000)',
  'actions.import.short': 'Que signifient les lettres dans {samples} ?',
  'actions.import.short-hint':
    '« m » et « mil » veulent dire mille pour les uns, million pour les autres. Nécessaire si une telle colonne est un coût.',
  'actions.import.costs.title': 'Comment les coûts sont lus',
  'actions.import.costs.one': 'En unités entières de {currency}.',
  'actions.import.costs.thousand': 'En milliers de {currency}.',
  'actions.import.costs.million': 'En millions de {currency}.',
  'actions.import.costs.year': 'Aux prix de {year}.',
  'actions.import.costs.mark-comma': 'Avec une virgule décimale : 1.234,50.',
  'actions.import.costs.mark-point': 'Avec un point décimal : 1,234.50.',
  'actions.import.costs.example': 'Par exemple, ligne {number, number} : « {text} » vaut {amount}.',
  'actions.import.costs.sum':
    'Coûts probables de {rows, plural, one {# ligne} other {# lignes}} ensemble : {sum}. Est-ce plausible ?',
  'actions.import.refusal.need-short': 'Dites si ces montants sont des milliers ou des millions.',
  'actions.row.meanwhile':
    'Entre-temps, un collègue a écrit « {theirs} » ici. Ce que vous avez tapé est ci-dessous ; enregistrez encore pour le mettre à sa place.',
  'actions.row.amount': '« {text} » n’est pas un montant. Écrivez par exemple 12500,50 ou 12,5k.',
  'actions.row.amount-unclear':
    '« {text} » peut se lire de deux façons. Écrivez les milliers sans signe (1234) ou exactement deux décimales (1,23).',
  'actions.row.amount-currency':
    '« {text} » nomme une autre monnaie que {currency}. Convertissez-le ou laissez la ligne de côté.',
  'actions.row.amount-scale':
    '« {text} » dit sa propre unité, mais vous avez dit que tous les coûts sont en milliers ou en millions. Écrivez le nombre seul.',
  'actions.row.amount-short':
    '« {text} » peut être des milliers ou des millions. Écrivez le nombre en entier.',
  'actions.row.amount-fine':
    '« {text} » descend sous la plus petite pièce de {currency}. Arrondissez-le.',
} as const
