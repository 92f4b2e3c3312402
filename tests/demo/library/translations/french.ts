import { type Translations, told } from '../shapes.ts'
import { FRENCH_PRIORITY } from './french-priority.ts'

/** Twenty lessons in French, made by a person from the first revision of each. */
export const FRENCH: Translations = {
  ...FRENCH_PRIORITY,
  'days-of-cash': {
    headline:
      'Envisagez de demander pour combien de jours les petites entreprises ont de la trésorerie, par secteur',
    situation:
      'L’aide se prévoit souvent en mois alors que les plus petites entreprises comptent en jours. Les jours de trésorerie, le solde divisé par la sortie moyenne d’un jour, disent qui il faut atteindre d’abord. Ils varient plus d’un secteur à l’autre que la plupart des budgets ne le supposent.',
    others: [
      told(
        ['États-Unis', 'US', '2015'],
        'L’institut d’études d’une banque a examiné 597 000 petites entreprises : la médiane avait 27 jours de trésorerie, le restaurant médian 16.',
      ),
    ],
    checks: [
      'Connaissez-vous la médiane de chaque grand secteur, et pas seulement de toutes les entreprises ?',
      'Montre-t-on le quart inférieur, où les entreprises tombent d’abord ?',
      'Les soldes et les sorties sont-ils des mêmes mois ?',
      'Quels secteurs emploient le plus de gens déjà en difficulté ?',
      'En combien de temps votre premier versement atteint-il une entreprise qui le demande ?',
    ],
    limits:
      'Les chiffres viennent des clients d’une banque d’un seul pays, cinq ans avant une pandémie. La mesure voyage ; les valeurs, non.',
  },
  'two-weeks': {
    headline:
      'Envisagez un premier versement, petit et simple, dans les deux semaines qui suivent une fermeture',
    situation:
      'Qui ordonne aux entreprises de fermer met une horloge en marche. Les patrons s’attendent à fermer pour de bon à mesure de la durée qu’ils prêtent à la crise : une promesse précoce et datée vaut mieux qu’une plus grande, plus tard.',
    others: [
      told(
        ['États-Unis', 'US', '2020-03-28'],
        'Du 28 mars au 4 avril, une enquête auprès de plus de 5 800 petites entreprises a trouvé que l’entreprise médiane ayant plus de 10 000 dollars de charges par mois avait environ deux semaines de trésorerie ; les trois quarts, deux mois ou moins. Les fermetures attendues croissaient avec la durée attendue de la crise, et les restaurants étaient au plus mal.',
      ),
    ],
    checks: [
      'Quel jour après une fermeture le premier argent arrive-t-il ?',
      'Une entreprise sans comptable pourrait-elle faire la demande en une heure ?',
      'La date du versement suivant est-elle nommée avec le premier ?',
      'Quelles charges pourraient être reportées : loyer, licences, impôts locaux ?',
      'Qui le dit aux patrons dans les langues où ils travaillent ?',
    ],
    limits:
      'Ce que des patrons disaient avoir, dans un pays, les premières semaines. Les charges et les filets de sécurité diffèrent.',
  },
  'measure-reach': {
    headline:
      'Envisagez de mesurer l’aide par les entreprises qu’elle a atteintes, non par l’argent mis de côté',
    situation:
      'Un budget dépensé ressemble à un succès même si les entreprises qui en avaient besoin n’ont jamais rien demandé. Les patrons savent d’avance que formulaires et règles peu claires les tiendront dehors. La portée, par secteur et par groupe de patrons, est le chiffre à suivre chaque semaine.',
    others: [
      told(
        ['États-Unis', 'US', '2020'],
        'Beaucoup de patrons d’une enquête auprès de 5 800 entreprises s’attendaient à peiner pour obtenir l’aide, par la bureaucratie ou des conditions peu claires.',
      ),
      told(
        ['États-Unis', 'US', '2020'],
        'Dans une autre enquête, auprès de 8 000 patrons, 60 % avaient déjà licencié quelqu’un.',
      ),
    ],
    checks: [
      'De toutes les entreprises qui y ont droit, quelle part a fait la demande, et quelle part a été payée ?',
      'Cette part est-elle montrée par secteur, taille, quartier et groupe de patrons ?',
      'Sur quoi ont buté ceux qui ont renoncé en route ?',
      'Laisse-t-on de côté toute case de moins de cinq entreprises ?',
      'Qui peut changer le formulaire en une semaine si la réponse est mauvaise ?',
    ],
    limits:
      'Ce que des patrons attendaient au début ; les enquêtes ne disent pas qui a été payé à la fin.',
  },
  'gap-line-by-line': {
    headline: 'Envisagez d’estimer le trou du budget ligne par ligne, avec son mois',
    situation:
      'Les recettes ne tombent pas d’un bloc : les redevances cessent tout de suite, l’impôt foncier suit un an après, les dotations peuvent monter. Un pourcentage sur tout le budget ne voit pas quand la trésorerie manque. Un tableau de lignes avec base, choc et délai montre le mois.',
    others: [
      told(
        ['États-Unis', 'US', '2020'],
        'Sur plus de 2 400 responsables locaux interrogés, 88 % s’attendaient à une baisse des recettes ; parmi les villes de 50 000 à 200 000 habitants, 98 %. Pour 53 %, la cause était la seule baisse des recettes, pour 43 %, les recettes et les dépenses à la fois.',
      ),
    ],
    checks: [
      'Chaque grande recette a-t-elle son propre choc et son propre délai ?',
      'Les dépenses en plus et l’aide d’en haut sont-elles dans le même tableau ?',
      'Quel mois la trésorerie passe-t-elle sous le montant à ne pas franchir ?',
      'Quelles dépenses peuvent attendre, et quels services sont protégés ?',
      'Le tableau est-il refait chaque mois avec ce qui est vraiment entré ?',
    ],
    limits:
      'Des attentes, dans un pays où les villes lèvent elles-mêmes une grande part de leurs recettes.',
  },
  'heat-plan-works': {
    headline:
      'Envisagez un plan canicule avec des alertes, des tâches nommées et une révision chaque année',
    situation:
      'Combien de gens une vague de chaleur a tués ne se sait qu’en comptant après. Un plan relie la prévision aux tâches de services nommés, pour qu’ils agissent avant. C’est l’une des rares mesures de cette bibliothèque dont l’effet a été étudié.',
    others: [
      told(
        ['Ahmedabad', 'IN', '2013'],
        'Après une vague de chaleur et 1 344 décès de trop en mai 2010, la ville a fait un plan. Une évaluation a trouvé que le risque relatif de décès à 47 °C était passé de 2,34 (1,98 à 2,76) à 1,25 (1,02 à 1,53), et environ 1 190 décès évités par an (162 à 2 218).',
      ),
    ],
    checks: [
      'Quelle prévision déclenche une alerte, et qui appelle-t-on, à quelle heure ?',
      'Chaque service connaît-il ses trois tâches sans les chercher ?',
      'Qui atteint les personnes seules, les ouvriers et les vendeurs en plein air ?',
      'Compare-t-on les décès à ceux d’années sans alerte ?',
      'Le plan est-il revu chaque automne, avec ce qui a manqué ?',
    ],
    limits:
      'Une ville, comparée avant et après ; d’autres choses ont changé aussi, et l’intervalle est large.',
  },
  'own-heat-thresholds': {
    headline:
      'Envisagez de fixer les alertes de chaleur d’après les décès de votre ville, non d’après les degrés d’une autre',
    situation:
      'On meurt de chaleur à des températures auxquelles ailleurs on va travailler. Un seuil copié d’une ville plus chaude vient trop tard, celui d’une ville plus fraîche crie au loup. Quelques étés de décès quotidiens et de températures maximales suffisent pour commencer.',
    others: [
      told(
        ['Ahmedabad', 'IN', '2019'],
        'Les alertes suivent le maximum prévu : jaune de 41 à 43 °C, orange à partir d’environ 43, rouge à partir d’environ 45, comme rapporté en 2023 et en accord avec les alertes à 44 et 45 °C de 2019.',
      ),
    ],
    checks: [
      'À partir de quel maximum les décès dépassent-ils l’habitude dans votre ville ?',
      'Les nuits comptent-elles, quand il ne rafraîchit pas ?',
      'Y a-t-il deux ou trois niveaux, chacun avec d’autres tâches ?',
      'Combien de fois chaque niveau aurait-il été atteint ces dix derniers étés ?',
      'Qui peut relever le niveau à son jugement, lors d’une panne ou d’une fête ?',
    ],
    limits:
      'Les degrés sont ceux d’une ville ; seule la façon de les trouver est faite pour voyager.',
  },
  'floor-area-counts': {
    headline: 'Envisagez de compter les places d’abri par surface et par distance avant la saison',
    situation:
      'Une salle de trois cents places en a cent quand les gens doivent se tenir à distance. Les places sont la somme, salle par salle, de la surface utile divisée par la surface par personne, arrondie vers le bas. Le faire au printemps montre le manque quand on peut encore demander aux hôtels.',
    others: [
      told(
        ['États-Unis', 'US', '2020'],
        'La Croix-Rouge est passée de 20 à 60 pieds carrés par personne (de 1,86 à 5,57 m²), ce qui abaisse la capacité de plus de 60 %.',
      ),
      told(
        ['Comté d’Alachua', 'US', '2020'],
        'Les places sont tombées de 14 200 à 4 500. L’excédent est devenu un manque d’environ 8 000.',
      ),
    ],
    checks: [
      'La surface utile est-elle mesurée, sans scène, cuisine ni couloirs ?',
      'Les familles qui dorment ensemble ont-elles besoin de moins, et le compte-t-on ?',
      'Quelles salles sont elles-mêmes en zone inondable ?',
      'Combien de places y a-t-il par habitant vulnérable du quartier ?',
      'Avec qui un contrat existe-t-il pour les places qui manquent ?',
    ],
    limits:
      'La surface n’est pas tout : l’air, les toilettes et le personnel peuvent limiter plus tôt.',
  },
  'two-scenarios': {
    headline: 'Envisagez deux scénarios pour chaque aléa : le plus probable et le plus grave',
    situation:
      'Avec un seul scénario, une ville est trop tranquille ou trop effrayée pour prévoir. Deux, côte à côte, montrent quelles mesures aident dans les deux cas. Ils montrent aussi ce qui s’arrêterait si le plus grave rencontrait une crise déjà là.',
    others: [
      told(
        ['Villes du monde entier', null, '2017'],
        'La grille des Nations Unies demande les deux à chaque ville. Sa forme préliminaire, de 47 questions, a été remplie par 214 villes en 2017 et 2018 : 88 en Asie, 50 dans les Amériques, 50 en Afrique, 26 dans des États arabes.',
      ),
    ],
    checks: [
      'Chaque scénario nomme-t-il un lieu, une hauteur ou une force, une saison et une heure ?',
      'Qui est touché le premier dans chacun, et qui le plus longtemps ?',
      'Quelles mesures aident dans les deux ?',
      'Et s’il vient la semaine d’une vague de pandémie ?',
      'Quand les a-t-on comparés pour la dernière fois à ce qui s’est vraiment passé ?',
    ],
    limits:
      'Que beaucoup de villes l’aient fait montre que c’est possible ; les résultats n’ont pas été comparés.',
  },
  'reassess-each-wave': {
    headline:
      'Envisagez de refaire l’évaluation des impacts après chaque vague, comme une nouvelle version datée',
    situation:
      'La deuxième vague d’une crise touche d’autres gens que la première. Une évaluation qu’on écrase oublie qui a été touché avant, et une qu’on ne refait jamais mène l’aide à la mauvaise porte. Une version rapide des mêmes questions garde les deux.',
    others: [
      told(
        ['Essex', 'GB', '2020'],
        'Le comté a employé des évaluations rapides des impacts et y est revenu après chaque vague, raconte The Manchester Briefing.',
      ),
    ],
    checks: [
      'Peut-on répondre aux mêmes questions en deux heures ?',
      'Chaque version antérieure est-elle toujours là, avec sa date ?',
      'Une page montre-t-elle ce qui a changé, et ce que personne n’a revu ?',
      'Quelles mesures ont perdu leur raison ?',
      'À qui dit-on le changement en premier ?',
    ],
    limits:
      'Rapporté comme pratique ; à notre connaissance, on n’a pas étudié si les décisions s’en sont trouvées meilleures.',
  },
  'damage-and-needs': {
    headline:
      'Envisagez de compter ce dont les ménages ont besoin à côté de ce que les maisons ont perdu',
    situation:
      'Un relevé des dommages donne un prix à chaque maison, et un droit à son propriétaire. Locataires, hébergés et personnes sans papiers ont perdu un foyer et aucune maison. Demander les besoins à côté des dommages, dès les premières semaines, les garde dans le plan.',
    others: [
      told(
        ['Méthode internationale', null, '2013'],
        'L’évaluation des besoins après catastrophe, dont l’Union européenne, les Nations Unies et la Banque mondiale sont convenues en 2008 et dont le guide est de 2013, est conduite par le gouvernement et joint dommages et pertes chiffrés aux besoins de relèvement des gens. Elle commence dès les premières semaines.',
      ),
    ],
    checks: [
      'Le formulaire demande-t-il qui y vivait, et pas seulement à qui c’était ?',
      'Va-t-on voir les locataires, les hébergés et les gens sans titre ?',
      'Distingue-t-on, secteur par secteur, le point de départ, le dommage, la perte et le besoin ?',
      'Les chiffres sont-ils de ceux qu’un prêteur sait lire ?',
      'Quand ceux qu’on a interrogés sauront-ils ce qu’il en est advenu ?',
    ],
    limits:
      'Une méthode nationale : une ville seule emploie ses questions, non toute sa machinerie.',
  },
  'steer-evacuees': {
    headline:
      'Envisagez de diriger les évacués vers des lieux peu touchés par la contagion et assez grands',
    situation:
      'Les gens partent là où ils ont un lit, où que ce soit. En temps de contagion, la destination décide combien tombent malades, là-bas et chez eux. Des panneaux, des messages et des contrats peuvent faire de la meilleure destination la plus facile.',
    others: [
      told(
        ['Sud-est de la Floride', 'US', '2020'],
        'Une étude a fait partir, dans un modèle, 2,3 millions de personnes de quatre comtés. Les cas ont augmenté dans tous les scénarios, au départ et à l’arrivée ; l’excès est resté faible là où les évacués allaient vers des comtés à faible transmission et où les contacts n’y augmentaient pas.',
      ),
    ],
    checks: [
      'Quelles destinations ont cette semaine peu de transmission et des chambres libres ?',
      'Y a-t-il un accord avec elles avant la saison ?',
      'Les messages peuvent-ils nommer la meilleure destination sans fermer les autres ?',
      'Qu’est-ce qui limite les contacts à l’arrivée : chambres, tests, masques ?',
      'Comment y vont ceux qui n’ont pas de voiture ?',
    ],
    limits: 'Une simulation. Combien suivraient un tel conseil a été supposé, non observé.',
  },
  'two-groups-one-evidence': {
    headline:
      'Envisagez deux groupes, l’un pour le relèvement, l’autre pour le renouveau, sur les mêmes données',
    situation:
      'Un groupe qui se réunit chaque matin pour ce qui est cassé n’en vient jamais à ce qui devrait changer. Un second, avec un autre horizon et d’autres membres, y vient, pourvu que tous deux lisent la même évaluation. Sinon il y a bientôt deux vérités.',
    others: [
      told(
        ['Essex', 'GB', '2020'],
        'Le comté avait un groupe de coordination du relèvement et, à part, un groupe chargé de mobiliser pour le renouveau.',
      ),
      told(
        ['Bath et nord-est du Somerset, sud du Somerset, Devon, Cardiff', 'GB', '2020'],
        'Ils ont travaillé selon la même approche du relèvement et du renouveau, devenue la norme ISO 22393.',
      ),
    ],
    checks: [
      'Chaque groupe a-t-il ses membres, son mandat et ses dates ?',
      'Travaillent-ils tous deux à partir d’une seule évaluation, et qui la tient ?',
      'Qui fait passer une action d’un groupe à l’autre, et comment le dit-on ?',
      'Une association d’habitants est-elle membre à part entière du groupe du renouveau ?',
      'Quand le premier groupe passe-t-il la main et prend-il fin ?',
    ],
    limits:
      'Employé par plusieurs autorités britanniques ; nous n’avons lu aucune étude de ce qu’il a changé.',
  },
}
