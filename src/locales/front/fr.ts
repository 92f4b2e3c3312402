import type { front as en } from './en.ts'

export const front: Readonly<Record<keyof typeof en, string>> = {
  'front.title': 'Se relever ensemble, en mieux',
  'front.point':
    'Villes pour une relance résiliente : les collectivités y font le point sur une crise, choisissent les actions les plus utiles, partagent ce qu’elles apprennent et trouvent l’aide et les moyens qu’il leur faut.',
  'front.join': 'Rejoindre la coalition',
  'front.see-members': 'Voir les membres',
  'front.to-home': 'Aller à l’accueil de {body}',
  'front.search': 'Rechercher',
  'front.search.label': 'Trouvez ce qu’a fait une ville semblable',
  'front.loop': 'Une seule boucle, de la crise à la ville suivante',
  'front.loop.text': 'Chaque fiche dit d’où elle vient et qui s’en est servi.',
  'front.loop.crisis': 'Crise',
  'front.loop.crisis.text': 'Nommez ce qui s’est passé, même si plusieurs crises se croisent.',
  'front.loop.impact': 'Effets',
  'front.loop.impact.text': 'Voyez qui est touché, à quel point, et ce qu’on ignore encore.',
  'front.loop.action': 'Action',
  'front.loop.action.text': 'Rassemblez ce qui peut aider, pour se relever et se renouveler.',
  'front.loop.plan': 'Plan',
  'front.loop.plan.text': 'Choisissez solidement, à plusieurs voix, dans un budget équitable.',
  'front.loop.help': 'Aide',
  'front.loop.help.text': 'Rencontrez les personnes et les moyens qui conviennent.',
  'front.loop.outcome': 'Résultat',
  'front.loop.outcome.text': 'Dites ce qui a été fait, pour qui, et ce qui a changé.',
  'front.loop.lesson': 'Leçon',
  'front.loop.lesson.text': 'Ce que vous avez appris devient l’action d’une autre ville.',
  'front.pillars': 'Trois choses qui vont ensemble',
  'front.pillar.knowledge': 'Le savoir entre praticiens',
  'front.pillar.knowledge.text':
    'Des agents d’autres mairies qui vivent la même semaine que vous, et ce qu’ils referaient.',
  'front.pillar.toolkit': 'Des outils qui pensent en systèmes',
  'front.pillar.toolkit.text':
    'État des lieux, priorités solides, choix dans le budget, cadre que le conseil peut adopter : en un après-midi.',
  'front.pillar.resources': 'Des moyens qui conviennent',
  'front.pillar.resources.text':
    'Les partenaires apportent fonds, heures et compétences ; les villes disent leurs besoins ; l’équité d’abord.',
  'front.promises': 'Ce que promettent les membres',
  'front.promise.support':
    'Un soutien actif à la planification d’une relance résiliente, par la ou le responsable de la résilience ou la direction.',
  'front.promise.share': 'Le partage des connaissances avec les autres villes.',
  'front.promise.advocate': 'Le plaidoyer pour une relance résiliente.',
  'front.promises.who':
    'Toute collectivité locale du monde peut adhérer, quelle que soit sa taille. C’est gratuit.',
  'front.about.data': 'Données',
  'front.about.data.text': `Ce que les villes publient ici peut servir à tous. Le registre des membres se télécharge en CSV, JSON ou GeoJSON.

## Lieux

Les lieux viennent de GeoNames ([geonames.org](https://www.geonames.org)), sous licence CC BY 4.0, avec nos corrections. Les contours des pays viennent de Natural Earth, dans le domaine public ; les frontières n’expriment aucune position.

## Personnes

Nous gardons un nom, les adresses que vous confirmez et ce que vous faites pour votre ville. Les pages ne chargent rien chez des tiers et personne n’est suivi. Dans votre compte, vous pouvez emporter tout ce que nous avons sur vous et vous faire effacer : le dossier de la ville reste, sans votre nom.`,
  'front.about.accessibility': 'Accessibilité',
  'front.about.accessibility.text': `Chaque page fonctionne sans script, au clavier, sur un téléphone et avec une mauvaise connexion. Chaque image a un tableau et une phrase qui disent la même chose. Nous visons WCAG 2.2, niveau AA.

Si quelque chose vous gêne, dites-le au secrétariat : c’est pour nous un défaut, que nous corrigeons d’abord.`,
  'front.about.licence': 'Licence',
  'front.about.licence.text': `Le logiciel est libre sous licence Apache 2.0 : utilisez-le, modifiez-le, installez-le chez vous.

Les textes écrits par la coalition sont réutilisables avec mention (CC BY 4.0), sauf indication contraire. Ce que publie une ville porte la licence que cette ville a choisie.`,
}
