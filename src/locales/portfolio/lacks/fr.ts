import type { lacks as en } from './en.ts'

export const lacks: Readonly<Record<keyof typeof en, string>> = {
  'portfolio.lack.board': '« {title} » : {count} actions sur {all} ont une valeur pour l’instant',
  'portfolio.lack.boards': 'Ce qui manque encore à vos tableaux',
  'portfolio.lack.all-boards':
    'Voir les {count} tableaux ; chacun dit sur sa page ce qui lui manque',
  'portfolio.lack.more': 'Plus d’actions pourraient participer',
  'portfolio.lack.few-actions': 'Un tableau a besoin de deux actions ou plus.',
  'portfolio.lack.few-actions-do': 'Choisir ses actions',
  'portfolio.lack.no-criteria': 'Le tableau n’a encore aucun critère.',
  'portfolio.lack.no-criteria-do': 'Fixer les critères',
  'portfolio.lack.unscored':
    '{count, plural, one {Il manque une note à # action} other {Il manque une note à # actions}} sur {all}.',
  'portfolio.lack.unscored-do': 'Noter ce qui manque',
  'portfolio.lack.unasked':
    'Personne n’a encore dit combien les critères comptent ; d’ici là, toute pondération vaut.',
  'portfolio.lack.unasked-do': 'Demander les poids',
  'portfolio.lack.unheard':
    '{count, plural, one {# partie prenante sur {all} n’a} other {# parties prenantes sur {all} n’ont}} pas encore répondu sur les poids.',
  'portfolio.lack.unheard-do': 'Voir qui',
  'portfolio.lack.unranked': 'Le tableau n’a pas encore été classé.',
  'portfolio.lack.unranked-do': 'Le classer',
  'portfolio.lack.overtaken': 'Des notes ou réponses ont changé depuis le classement du {day}.',
  'portfolio.lack.overtaken-do': 'Le classer à nouveau',
  'portfolio.lack.budget': 'Il n’y a pas encore de budget : sans lui, tout serait choisi.',
  'portfolio.lack.nothing':
    '{all, plural, =0 {Il n’y a pas encore d’action dans ce portefeuille.} one {La seule action ne peut pas encore participer.} other {Aucune des # actions ne peut encore participer.}}',
  'portfolio.lack.nothing-do': 'Voir pourquoi',
  'portfolio.lack.no-value':
    '{count, plural, one {Une action n’a} other {# actions n’ont}} pas encore de valeur.',
  'portfolio.lack.no-value-do': 'Donner des valeurs',
  'portfolio.lack.no-cost':
    '{count, plural, one {Une action n’a} other {# actions n’ont}} pas encore de coût.',
  'portfolio.lack.no-cost-do': 'Voir lesquelles et les chiffrer',
  'portfolio.reason.no-cost-do': 'Lui donner un coût',
  'portfolio.reason.no-value-do': 'Lui donner une valeur',
  'portfolio.reason.not-ranked-do': 'Voir les notes du tableau',
  'portfolio.reason.score-unknown-do': 'La noter',
  'portfolio.source.board-part': '{count} actions sur {all} ont une valeur maintenant.',
  'portfolio.new.done-lacking':
    'Le portefeuille est là. Ce qui lui manque est dit ci-dessous, avec le chemin pour chaque chose.',
  'portfolio.lack.closed-do': 'Le tableau est fermé : rouvrez-le d’abord',
  'portfolio.error.no-actions':
    'Un portefeuille a besoin d’au moins une action qui puisse participer.',
  'portfolio.decide.elsewhere': 'dans un autre calcul',
}
