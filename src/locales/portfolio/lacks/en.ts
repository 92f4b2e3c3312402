/** Words of what a portfolio still lacks, and of where each thing is mended. */
export const lacks = {
  'portfolio.lack.board': '“{title}”: {count} of {all} actions have a value so far',
  'portfolio.lack.boards': 'What your boards still lack',
  'portfolio.lack.all-boards': 'See all {count} boards; each says on its own page what it lacks',
  'portfolio.lack.more': 'More actions could take part',
  'portfolio.lack.few-actions': 'A board needs two actions or more.',
  'portfolio.lack.few-actions-do': 'Choose its actions',
  'portfolio.lack.no-criteria': 'The board has no criterion yet.',
  'portfolio.lack.no-criteria-do': 'Set the criteria',
  'portfolio.lack.unscored':
    '{count, plural, one {# of {all} actions lacks} other {# of {all} actions lack}} a score.',
  'portfolio.lack.unscored-do': 'Score what is missing',
  'portfolio.lack.unasked':
    'Nobody has said yet how much the criteria matter; until then any weighting counts.',
  'portfolio.lack.unasked-do': 'Ask about weights',
  'portfolio.lack.unheard':
    '{count, plural, one {# of {all} stakeholders has} other {# of {all} stakeholders have}} not answered about weights yet.',
  'portfolio.lack.unheard-do': 'See who',
  'portfolio.lack.unranked': 'The board has not been ranked yet.',
  'portfolio.lack.unranked-do': 'Rank it',
  'portfolio.lack.overtaken': 'Scores or answers changed since the ranking of {day}.',
  'portfolio.lack.overtaken-do': 'Rank it again',
  'portfolio.lack.budget': 'There is no budget yet: without one, everything would be chosen.',
  'portfolio.lack.nothing':
    '{all, plural, =0 {No action is in this portfolio yet.} one {The one action cannot take part yet.} other {None of the # actions can take part yet.}}',
  'portfolio.lack.nothing-do': 'See why',
  'portfolio.lack.no-value':
    '{count, plural, one {One action has} other {# actions have}} no value yet.',
  'portfolio.lack.no-value-do': 'Give values',
  'portfolio.lack.no-cost':
    '{count, plural, one {One action has} other {# actions have}} no cost yet.',
  'portfolio.lack.no-cost-do': 'See which, and cost them',
  'portfolio.reason.no-cost-do': 'Give it a cost',
  'portfolio.reason.no-value-do': 'Give it a value',
  'portfolio.reason.not-ranked-do': 'See the board’s scores',
  'portfolio.reason.score-unknown-do': 'Score it',
  'portfolio.source.board-part': '{count} of {all} actions have a value now.',
  'portfolio.new.done-lacking':
    'The portfolio is here. What it still needs stands below, each with the way there.',
  'portfolio.lack.closed-do': 'The board is closed: open it again first',
  'portfolio.error.no-actions': 'A portfolio needs at least one action that may take part.',
  'portfolio.decide.elsewhere': 'in another calculation',
} as const
