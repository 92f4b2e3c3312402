import { type Translations, told } from '../shapes.ts'

/** Lessons of the four priority themes in French. */
export const FRENCH_PRIORITY: Translations = {
  'rank-neighbourhoods': {
    headline:
      'Envisagez de classer les quartiers selon leur vulnérabilité par une méthode que chacun puisse refaire',
    situation:
      'L’aide va à ceux qui la demandent, à moins qu’une carte ne dise où les gens peuvent le moins s’aider eux-mêmes. Un rang en percentile n’exige aucun poids dont on se disputerait : chaque indicateur donne sa place à chaque secteur, les places s’ajoutent au sein d’un thème, puis les thèmes s’ajoutent.',
    others: [
      told(
        ['États-Unis', 'US', '2022'],
        'L’indice de vulnérabilité sociale emploie 16 variables en quatre thèmes de même poids. Une valeur de 0,85 signifie plus vulnérable que 85 % des secteurs.',
      ),
    ],
    checks: [
      'Disposez-vous d’au moins cinq indicateurs à vous, chacun avec son année et sa source ?',
      'Vont-ils tous dans le même sens : plus, c’est pire ?',
      'Les secteurs peu peuplés sont-ils laissés de côté ou joints à un voisin ?',
      'Ceux qui y vivent reconnaissent-ils le résultat ?',
      'Guide-t-il une décision, ou seulement une carte ?',
    ],
    limits:
      'Les rangs sont relatifs : ils comparent entre eux les secteurs d’une ville, et il y a toujours un dernier. Les seize variables sont celles d’un pays.',
  },
  'price-of-the-floor': {
    headline:
      'Envisagez un plancher pour les secteurs les plus vulnérables, et montrez ce qu’il coûte',
    situation:
      'Quand les projets se mesurent aux points, ceux qui ont de bons ingénieurs l’emportent. Une règle qui réserve une part de l’argent au quart le plus vulnérable le corrige. Sous sa forme honnête elle montre les deux listes, avec et sans elle, pour qu’un conseil puisse défendre la différence.',
    others: [
      told(
        ['Méthode', null, '2026'],
        'Le plus de points pour un budget, avec au moins une part x de l’argent dans le quart le plus vulnérable et au plus y dans chaque secteur. Avec une soixantaine de projets, la meilleure liste se trouve exactement et se prouve.',
      ),
    ],
    checks: [
      'Le plancher a-t-il été fixé avant que la liste des projets soit connue ?',
      'Combien de points coûte-t-il, et quels projets changent de place ?',
      'Montre-t-on l’argent par habitant pour chaque quart de vulnérabilité ?',
      'Un projet compte-t-il là où vivent ses usagers, et non là où il se trouve ?',
      'Qui peut s’écarter du plancher, et doit-il dire pourquoi ?',
    ],
    limits:
      'Il faut un classement des secteurs auquel on fasse confiance. Un plancher d’argent ne dit rien de la qualité.',
  },
  'groups-appear-later': {
    headline:
      'Envisagez d’ajouter des groupes à votre liste de personnes vulnérables pendant que la crise dure',
    situation:
      'Une liste faite la première semaine nomme ceux dont on savait déjà qu’ils avaient besoin d’aide. Une longue crise en rend d’autres vulnérables, qui n’ont jamais rien demandé et ne savent pas où demander. Une liste qui ne peut pas grandir ne les verra pas.',
    others: [
      told(
        ['Monde entier', null, '2020'],
        'The Manchester Briefing a relevé que la vulnérabilité se déplace : qui est vulnérable change au cours d’une crise.',
      ),
    ],
    checks: [
      'Quand un groupe a-t-il été ajouté à votre liste pour la dernière fois ?',
      'Qui rencontre d’abord les nouveaux touchés : écoles, pharmacies, employeurs, banques alimentaires ?',
      'Peuvent-ils vous le dire sans formulaire ?',
      'Un groupe ajouté est-il comparé à la première vague, ou marqué comme non connu ?',
      'Quand peut-on quitter la liste ?',
    ],
    limits:
      'Une observation que beaucoup partagent. La façon de trouver les nouveaux groupes dépend de la ville.',
  },
  'three-barriers': {
    headline: 'Envisagez de nommer ce qui empêche de faire le plan avec les habitants',
    situation:
      'Les plans faits avec les personnes concernées échouent pour des raisons connues : le rythme est trop rapide pour des bénévoles, la distance entre le bureau et la rue est trop grande, l’affaire est trop complexe telle qu’on la raconte. Chacune peut être abaissée si on la nomme au départ.',
    others: [
      told(
        ['Monde entier', null, '2021'],
        'The Manchester Briefing a transmis des leçons sur les plans de relèvement faits ensemble et nomme trois obstacles : le rythme, la distance et la complexité.',
      ),
    ],
    checks: [
      'Combien de soirées votre calendrier demande-t-il à un bénévole ?',
      'Quelle réunion se tient là où les gens se retrouvent déjà ?',
      'Un habitant pourrait-il dire en une phrase ce qui se décide ?',
      'Qu’est-ce qui a changé à cause de ce qui a été dit, et où peut-on le lire ?',
      'Le temps est-il payé à qui ne peut pas le donner ?',
    ],
    limits: 'La lettre transmet ce que d’autres font et ne juge pas si cela a marché.',
  },
  'waste-from-patients': {
    headline:
      'Envisagez de calculer les déchets infectieux à partir du nombre de patients avant que la vague n’arrive',
    situation:
      'Dans les premières semaines d’une pandémie, une ville sait combien de gens sont malades bien avant de savoir combien de déchets infectieux ils causent. La prévision de patients se transforme en tonnes par jour avec un seul facteur publié, assez tôt pour louer des camions et des dépôts. Une enquête locale dit ensuite si le facteur convient.',
    others: [
      told(
        ['Manille', 'PH', '2020'],
        'La Banque asiatique de développement a estimé les déchets infectieux de cinq capitales, à partir de 3,4 kg de plus par patient et par jour. Pour Manille, 280 t par jour, et 16 800 t en 60 jours.',
      ),
      told(
        ['Jakarta', 'ID', '2020'],
        'Selon la même estimation, 12 750 t en 60 jours, 212,5 t par jour.',
      ),
      told(['Bangkok', 'TH', '2020'], 'Selon la même estimation, 12 600 t en 60 jours.'),
      told(['Hanoï', 'VN', '2020'], 'Selon la même estimation, 9 600 t en 60 jours.'),
      told(['Kuala Lumpur', 'MY', '2020'], 'Selon la même estimation, 9 240 t en 60 jours.'),
      told(
        ['Baguio', 'PH', '2020'],
        'Une enquête auprès de 384 personnes a mesuré 3,29 kg pour les déchets d’une personne infectée, près du facteur publié.',
      ),
    ],
    checks: [
      'Quelle prévision de patients employez-vous, et qui la renouvelle chaque semaine ?',
      'Le facteur par lequel vous multipliez est-il écrit à côté du résultat, avec son année et son lieu ?',
      'Montrez-vous un chiffre bas, un probable et un haut plutôt qu’un seul ?',
      'Qui compare l’estimation aux déchets pesés après la première semaine ?',
      'L’estimation compte-t-elle les malades à domicile ?',
    ],
    limits:
      'Le facteur a été publié pour des capitales asiatiques en 2020. Le traitement, l’emballage et la maladie le changent : une ville qui peut peser devrait peser.',
  },
  'chain-before-furnace': {
    headline:
      'Envisagez de prévoir le transport et le stockage des déchets de soins avant de nouveaux fours',
    situation:
      'Quand les déchets infectieux se multiplient, le regard va vers l’usine de traitement. Ce qui a manqué d’abord dans la vague racontée ici, ce sont les véhicules qui les ramassent et les locaux où ils attendent. Un plan de toute la chaîne montre quel maillon cède le premier, et quel jour.',
    others: [
      told(
        ['Hubei', 'CN', '2020'],
        'Les premières défaillances ont touché le transport et le stockage, avant le traitement.',
      ),
      told(
        ['Wuhan', 'CN', '2020'],
        'La demande a été multipliée par cinq à son sommet, et une étude rapporte que tous les déchets ont été traités en 24 heures.',
      ),
    ],
    checks: [
      'Combien de tonnes par jour chaque maillon supporte-t-il : emballage, véhicules, dépôts, traitement ?',
      'Lequel est plein le premier si la quantité double ? Si elle est multipliée par cinq ?',
      'Compte-t-on les conducteurs, les permis et l’équipement de protection en plus des véhicules ?',
      'Quelle unité mobile ou quel four à ciment peut recevoir des déchets, et l’autorisation est-elle prête ?',
      'Combien de temps les déchets peuvent-ils rester dans chaque dépôt, et qui surveille ?',
    ],
    limits:
      'Raconté d’une province qui a pu faire venir de l’aide d’ailleurs. Une ville seule n’a peut-être aucune réserve de véhicules.',
  },
  'pickers-are-essential': {
    headline:
      'Envisagez de compter les récupérateurs de déchets parmi les travailleurs essentiels quand vous achetez des protections',
    situation:
      'Les récupérateurs manient ce que d’autres jettent, masques compris, et là où ils travaillent sans contrat aucun employeur ne commande de gants pour eux. Quand les déplacements sont limités, ils perdent à la fois leur travail et leur tournée. Les compter rend les deux visibles.',
    others: [
      told(
        ['Neuf villes', null, '2021'],
        'Une enquête de WIEGO auprès de 499 récupérateurs a trouvé qu’au milieu de 2021 les revenus restaient sous 75 % de ceux d’avant la pandémie.',
      ),
      told(
        ['Delhi', 'IN', '2020'],
        'Dans une étude sur des récupératrices, 68 % ne pouvaient pas faire leur travail normal.',
      ),
    ],
    checks: [
      'Savez-vous combien ils sont, par quartier, de leurs propres organisations ?',
      'Compte-t-on travailleurs × postes × pièces × remplacements, et montre-t-on les jours couverts ?',
      'Sont-ils sur la liste de vaccination, et combien l’ont reçue ?',
      'Les règles de déplacement les nomment-elles, pour qu’un policier les laisse passer ?',
      'La liste a-t-elle été convenue avec eux, et est-elle fermée à d’autres usages ?',
    ],
    limits:
      'L’enregistrement peut nuire à qui vit de n’être pas vu. Il faut leurs organisations, et une promesse sur ce à quoi la liste ne sert pas.',
  },
  'levels-not-percent': {
    headline:
      'Envisagez de rapporter une vague par un niveau et un rapport, jamais par un pourcentage seul',
    situation:
      'Un pourcentage sans sa base se lit de trois façons, et la mauvaise finit dans l’appel d’offres pour les camions. La même hausse a été imprimée comme « six fois », « sept fois » et « +600 % ». Un niveau avant et un niveau après ne laissent pas de place à cela.',
    others: [
      told(
        ['Hubei', 'CN', '2020'],
        'Les déchets de soins sont passés de 40 à 240 t par jour. C’est six fois autant, une hausse de 500 %. Un rapport a parlé de +600 %, un journal de « sept fois ».',
      ),
    ],
    checks: [
      'Chaque chiffre donne-t-il la quantité d’avant, celle d’après et l’unité ?',
      'Le jour ou la semaine des deux sont-ils nommés ?',
      'Appelle-t-on rapport un rapport, et hausse une hausse ?',
      'Quelqu’un a-t-il refait le calcul à partir des deux niveaux avant la publication ?',
    ],
    limits:
      'Une règle d’écriture plutôt que de technique : elle ne fait arriver aucun camion plus tôt.',
  },
}
