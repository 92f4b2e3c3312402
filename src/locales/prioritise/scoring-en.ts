/** Criteria and scores. */
export const scoring = {
  'prioritise.criteria.title': 'Criteria',
  'prioritise.criteria.point':
    'Each has goalposts in its own unit, fixed before scores are seen, so that no action moves another.',
  'prioritise.criteria.add': 'Add a criterion',
  'prioritise.criteria.change': 'Change “{label}”',
  'prioritise.criteria.remove': 'Remove “{label}”',
  'prioritise.criteria.none': 'No criterion yet',
  'prioritise.criteria.none-text':
    'A criterion says what counts: need, fairness, cost, speed. It has a worst and a best value in a unit everyone understands.',
  'prioritise.criteria.many':
    'There are {count} criteria. Above {most} people lose the overview: drop those that hardly tell the actions apart.',
  'prioritise.criteria.no-equity':
    'No criterion asks who benefits. Without it a fair choice and an unfair one look the same.',
  'prioritise.criteria.overlap':
    '“{a}” and “{b}” rise and fall together over these actions. Do they count one thing twice?',
  'prioritise.criteria.goalposts': 'From {worst} (worst) to {best} (best), {unit}.',
  'prioritise.criteria.bent': 'The value does not rise evenly in between.',
  'prioritise.criteria.posts-max': '{low} to {high}, more is better ({unit})',
  'prioritise.criteria.posts-min': '{low} to {high}, less is better ({unit})',
  'prioritise.criteria.moved': 'Goalposts moved after scores were seen',
  'prioritise.criteria.moved-text':
    'This is allowed, and it stays visible: moving goalposts can turn a result.',
  'prioritise.criteria.held': 'Scores held then',
  'prioritise.criteria.seen':
    '{count, plural, one {One score is} other {# scores are}} known already. If you move the goalposts now, the change is noted and shown.',
  'prioritise.criterion.label': 'What counts',
  'prioritise.criterion.label-hint':
    'A few words, for example “People protected before the rains”.',
  'prioritise.criterion.unit': 'Unit',
  'prioritise.criterion.unit-hint': 'For example: households, months, points from 0 to 4.',
  'prioritise.criterion.direction': 'Which way is better?',
  'prioritise.criterion.max': 'More is better',
  'prioritise.criterion.min': 'Less is better',
  'prioritise.criterion.goalposts': 'Goalposts',
  'prioritise.criterion.goalposts-hint':
    'The range that matters, in the unit. Beyond it nothing gets better or worse.',
  'prioritise.criterion.low': 'Lowest value',
  'prioritise.criterion.high': 'Highest value',
  'prioritise.criterion.anchors': 'What the numbers mean',
  'prioritise.criterion.anchors-hint': 'One a line: 0 = nobody is reached',
  'prioritise.criterion.cutoffs': 'Uneven value',
  'prioritise.criterion.cutoffs-hint':
    'Only where the first steps count more: 0 = 0; 100 = 0.8; 500 = 1',
  'prioritise.scores.title': 'Scores',
  'prioritise.scores.point':
    '{all, plural, =0 {Nothing to score yet.} other {{unknown, plural, =0 {Every score is known.} one {One score is not known.} other {# scores are not known.}}}}',
  'prioritise.scores.caption': 'Likely score, with low and high where they differ',
  'prioritise.scores.none': 'There is nothing to score yet',
  'prioritise.scores.none-text': 'Scores need actions and criteria on the board.',
  'prioritise.scores.next': 'Score {code} next',
  'prioritise.scores.outside':
    '{count, plural, one {One score lies outside the goalposts and counts} other {# scores lie outside the goalposts and count}} as the goalpost itself.',
  'prioritise.scores.clipped': 'outside the goalposts',
  'prioritise.scores.one-point':
    'Give a likely value for each criterion, and low and high where you are not sure.',
  'prioritise.scores.how':
    'Leave blank what nobody knows. A guess without a source is not better than a blank.',
  'prioritise.scores.likely': 'Likely',
  'prioritise.scores.low': 'Low',
  'prioritise.scores.high': 'High',
  'prioritise.scores.source': 'Where it comes from',
  'prioritise.scores.source-hint': 'A study, a count, a meeting, or your judgement and why.',
  'prioritise.scores.last': 'Last given:',
  'prioritise.scores.held': 'Scores as they stand',
  'prioritise.scores.save-next': 'Save and go on',
  'prioritise.scores.overtaken': 'Somebody saved other scores meanwhile',
  'prioritise.scores.overtaken-text':
    'The table shows theirs; the form still holds what you typed. Save again to put yours in their place.',
  'prioritise.proposal.title': 'Proposal: {score}',
  'prioritise.proposal.text':
    '{share} % of the benefit reaches: {group}. Hit hardest in your stock-take: {worst}.',
  'prioritise.proposal.none':
    'None of the groups hit hardest in your stock-take ({worst}) is named among its beneficiaries.',
  'prioritise.proposal.use': 'Put this proposal into the form',
  'prioritise.proposal.source':
    'Beneficiaries of the action: {share} % {group}. Hit hardest in the stock-take: {worst}.',
  'prioritise.form.number': 'Please type a number, such as 12 or 1.5.',
  'prioritise.form.long': 'Please make this shorter.',
  'prioritise.form.share': 'Please type a number above 0 and up to 1000.',
  'prioritise.form.seed': 'Please use letters, digits, spaces, points or hyphens.',
  'prioritise.form.anchors':
    'Please write one line each: a number, an equals sign, and what it means; twelve lines at most.',
  'prioritise.form.cutoffs':
    'Please give at least two steps such as 0 = 0; 100 = 1: the left side rises, the right side lies between 0 and 1 and never turns back.',
  'prioritise.done.begun': 'The board is begun. Look at the actions and the criteria next.',
  'prioritise.done.saved': 'Saved.',
  'prioritise.done.closed': 'The board is closed.',
  'prioritise.done.open': 'The board is open again.',
  'prioritise.done.moved':
    'Saved. The goalposts moved with {count, plural, one {one score} other {# scores}} known, and that is noted below.',
  'prioritise.done.removed': 'The criterion is removed.',
  'prioritise.done.scored': 'The scores are saved.',
  'prioritise.error.closed': 'This board is closed. Its lead can open it again.',
  'prioritise.error.changed':
    'Somebody changed this meanwhile. Open the page again to see how it stands now.',
  'prioritise.error.scores-changed': 'Somebody saved other scores meanwhile.',
  'prioritise.error.many-actions': 'A board holds {count} actions at most. Please choose fewer.',
  'prioritise.error.many-criteria': 'A board holds {count} criteria at most. Remove one first.',
  'prioritise.error.no-range': 'The highest value must be above the lowest one.',
  'prioritise.error.weighed':
    '{count, plural, one {One stakeholder has} other {# stakeholders have}} already said how much this criterion matters. It stays, or their answers have to change first.',
  'prioritise.error.likely': 'Please give the likely value too, or leave all four blank.',
  'prioritise.error.source': 'Please say where this score comes from.',
  'prioritise.error.low-above': 'The low value is above the likely one.',
  'prioritise.error.high-below': 'The high value is below the likely one.',
  'prioritise.criteria.meanwhile': 'Somebody changed this criterion meanwhile',
} as const
