/** Rankings, their sentences, and decisions. */
export const ranking = {
  'prioritise.start-run.title': 'Rank the actions',
  'prioritise.start-run.text':
    'The platform draws weightings that fit what each stakeholder said, and scores within their ranges. It takes seconds to minutes; you may leave the page.',
  'prioritise.start-run.samples': 'How exact?',
  'prioritise.start-run.samples-2000': '2,000 weightings: a first look',
  'prioritise.start-run.samples-10000': '10,000 weightings: exact to one point of a hundred',
  'prioritise.start-run.samples-40000': '40,000 weightings: exact to half a point',
  'prioritise.start-run.seed': 'Seed',
  'prioritise.start-run.seed-hint':
    'Leave blank unless you want to repeat a run: the same seed and the same board give the same result.',
  'prioritise.start-run.submit': 'Start the ranking',
  'prioritise.run.title-queued': 'The ranking waits its turn',
  'prioritise.run.title-running': 'The ranking is being worked out',
  'prioritise.run.title-done': 'The ranking is done',
  'prioritise.run.title-failed': 'The ranking failed',
  'prioritise.run.title-cancelled': 'The ranking was cancelled',
  'prioritise.run.point': 'You may leave this page; the result will be on the ranking page.',
  'prioritise.run.queued': 'Waiting',
  'prioritise.run.running': 'Being worked out',
  'prioritise.run.done': 'Done',
  'prioritise.run.failed': 'The ranking could not be worked out',
  'prioritise.run.failed-text':
    'Nothing on the board was changed. Start it again; if it fails again, tell the secretariat.',
  'prioritise.run.failed-timeout':
    'It took longer than a quarter of an hour. Use fewer weightings, actions or stakeholders.',
  'prioritise.run.cancelled': 'Cancelled',
  'prioritise.run.stalled': 'There has been no sign of life for a while',
  'prioritise.run.stalled-text':
    'The work may have been interrupted. Starting it again gives the same result.',
  'prioritise.run.revive': 'Take it up again',
  'prioritise.run.cancel': 'Cancel the ranking',
  'prioritise.run.unit': 'weightings',
  'prioritise.run.list': 'Rankings of this board',
  'prioritise.run.started': 'Started',
  'prioritise.run.samples': 'Weightings',
  'prioritise.run.seed': 'Seed',
  'prioritise.result.title': 'Ranking',
  'prioritise.result.none': 'Nothing has been ranked yet',
  'prioritise.result.none-point':
    'How often each action comes first, second or last when nobody’s weights are averaged away.',
  'prioritise.result.none-text':
    'You need two actions and one criterion. Scores that nobody knows and stakeholders who have not answered make the result less certain, and that is shown.',
  'prioritise.result.nothing': 'Nothing to show.',
  'prioritise.result.stale':
    'The board has changed since this ranking. Rank again to see the difference.',
  'prioritise.result.unknowns':
    '{unknown, plural, one {One score} other {# scores}} of {all} {unknown, plural, one {is} other {are}} not known. {unknown, plural, one {It was} other {They were}} drawn from the whole range between the goalposts, so the result is less certain.',
  'prioritise.result.focus':
    'Worked out for the best {count} of {all} actions by rank; the others are left out here.',
  'prioritise.result.ranks-kept': 'Of {all} ranks, the first {kept} were kept.',
  'prioritise.result.digits': 'Per cents are printed only as finely as their half-width allows.',
  'prioritise.result.matrix': 'How often each action takes each rank',
  'prioritise.result.matrix-table': 'How often each action takes each rank, in numbers',
  'prioritise.result.matrix-all': '{action} comes first most often',
  'prioritise.result.matrix-of': 'For {who}, {action} comes first most often',
  'prioritise.result.matrix-subtitle':
    'Share of {samples} weightings in which an action takes a rank; ± half of the 95 % interval',
  'prioritise.result.source': 'ranking of {when}, {samples} weightings, seed {seed}',
  'prioritise.result.all': 'Show all {count} actions',
  'prioritise.result.whose-view': 'Whose view',
  'prioritise.result.everybody': 'Everybody',
  'prioritise.result.any-weights': '{who} has said nothing: every weighting counts as theirs.',
  'prioritise.result.words': 'In words',
  'prioritise.result.for-whom': 'For whom it holds',
  'prioritise.result.said': 'Answered',
  'prioritise.result.said-yes': 'Yes',
  'prioritise.result.said-no': 'No: any weights',
  'prioritise.result.say': 'Weight of their word',
  'prioritise.result.most-first': 'Most often first',
  'prioritise.result.most-last': 'Lowest on average',
  'prioritise.result.values': 'Value and fairness',
  'prioritise.result.values-text':
    'Value at everybody’s mean weights, 0 to 100, with its range over the scores. Fairness stands beside it, since as one criterion among others it can be bought off.',
  'prioritise.result.first': 'First',
  'prioritise.result.value': 'Value',
  'prioritise.result.points': 'points of 100',
  'prioritise.result.unknown': 'Scores not known',
  'prioritise.result.equity': 'Fairness score',
  'prioritise.result.dominance': 'What holds whatever the weights',
  'prioritise.result.dominance-text':
    'True for every weighting that fits what anybody said, and for every score within its range.',
  'prioritise.result.dominance-none':
    'No action beats another in every case. The choice depends on the weights or on scores that are not sure.',
  'prioritise.result.dominates': '{better} is at least as good as {worse}.',
  'prioritise.result.more': 'and {count, plural, one {# more} other {# more}}',
  'prioritise.result.regret': 'Worst regret',
  'prioritise.result.regret-text':
    'The most you could lose by choosing an action: its scores at the bad end, the best rival’s at the good end, under the weighting that hurts most.',
  'prioritise.result.loss': 'Loss at worst',
  'prioritise.result.rival': 'Better then',
  'prioritise.result.whose': 'Under the weights of',
  'prioritise.result.stability': 'How far a weight may move',
  'prioritise.result.stability-title': '{action} stays first within these weights',
  'prioritise.result.stability-subtitle':
    'Share of the whole, 0 to 100 %; the others keep their proportions; the dot is the mean weight',
  'prioritise.result.hangs':
    'No interval can be promised: who leads hangs on scores that nobody knows. Find those out first.',
  'prioritise.result.weight': 'Mean weight',
  'prioritise.result.from': 'First from',
  'prioritise.result.to': 'First up to',
  'prioritise.result.below': 'Below it',
  'prioritise.result.above': 'Above it',
  'prioritise.result.pairs-too-many':
    'This board has {count} actions: every pair is worked out for at most 60.',
  'prioritise.result.pairs': 'One against another',
  'prioritise.result.pairs-text':
    'In what share of the weightings the action of the row scores higher than that of the column.',
  'prioritise.result.above-number': 'than no. {number}',
  'prioritise.say.tied': 'By value, {actions} share the first place.',
  'prioritise.say.leader':
    'At everybody’s mean weights {action} has the highest value, {score} of 100.',
  'prioritise.say.lead': 'It lies {margin} points ahead of {rival}.',
  'prioritise.say.because':
    'The largest part of that lead, {part} points, comes from: {criterion}.',
  'prioritise.say.despite': 'It loses {part} points to {rival} on: {criterion}.',
  'prioritise.say.first':
    '{action} is first in {share} of all weightings (give or take {halfWidth}%).',
  'prioritise.say.never-first': 'Never first under any weighting tried: {actions}.',
  'prioritise.say.for-whom':
    '{action} is the likeliest first choice for {firstFor}, and the likeliest last for {lastFor}.',
  'prioritise.say.for-whom-only': '{action} is the likeliest first choice for {firstFor}.',
  'prioritise.say.below':
    'When {criterion} gets less than {limit}, {rival} takes over from {action}.',
  'prioritise.say.above':
    'When {criterion} gets more than {limit}, {rival} takes over from {action}.',
  'prioritise.say.safest': 'Least to regret: {actions}, at most {regret} points of 100.',
  'prioritise.made.title': 'How this was made',
  'prioritise.made.version': 'Version of the analysis library',
  'prioritise.made.input': 'Fingerprint of the input',
  'prioritise.made.result': 'Fingerprint of the result',
  'prioritise.made.method': 'Method',
  'prioritise.made.method-text':
    'SMAA-2 with additive values; uncertain scores drawn from triangles, unknown ones from the whole range between the goalposts',
  'prioritise.made.csv': 'Ranks as CSV',
  'prioritise.made.json': 'Everything as JSON',
  'prioritise.made.continue': 'Go on to {count, number} weightings',
  'prioritise.decision.log': 'Decisions',
  'prioritise.decision.point':
    'What was decided, by whom, and why where it is not what the ranking proposed.',
  'prioritise.decision.none': 'Nothing has been decided yet',
  'prioritise.decision.none-text':
    'A ranking advises; people decide. Note the decision here, also when it is another one: the reason is what others learn from.',
  'prioritise.decision.add': 'Note a decision',
  'prioritise.decision.add-point':
    'The places below are those the ranking proposes. Change them to what was decided.',
  'prioritise.decision.at': 'Date of the decision',
  'prioritise.decision.by': 'Who decided',
  'prioritise.decision.by-hint': 'For example: city council, crisis committee.',
  'prioritise.decision.what': 'What was decided',
  'prioritise.decision.order': 'Order of the actions',
  'prioritise.decision.order-hint': '1 is first. Clear the place of what was not chosen.',
  'prioritise.decision.order-free':
    '1 is first. Nothing has been ranked yet, so no order is proposed.',
  'prioritise.decision.why': 'Why',
  'prioritise.decision.why-hint': 'Needed when the order is not the one proposed.',
  'prioritise.decision.submit': 'Note the decision',
  'prioritise.decision.differs': 'Differs from the ranking',
  'prioritise.decision.follows': 'Follows the ranking',
  'prioritise.decision.noted': 'Noted',
  'prioritise.decision.run': 'The ranking it was based on',
  'prioritise.done.started': 'The ranking has started. You may leave this page.',
  'prioritise.done.cancelled': 'The ranking was cancelled.',
  'prioritise.done.decided': 'The decision is noted.',
  'prioritise.error.few-actions': 'Put at least two actions on the board first.',
  'prioritise.error.no-criteria': 'Add at least one criterion first.',
  'prioritise.error.contradiction':
    '{count, plural, one {One stakeholder contradicts themselves} other {# stakeholders contradict themselves}}: nothing was ranked.',
  'prioritise.error.running': 'A ranking of this board is being worked out already.',
  'prioritise.error.not-done': 'Only a finished ranking can be continued.',
  'prioritise.error.enough':
    'More than {count, number} weightings change nothing a reader could see.',
  'prioritise.error.alive': 'This ranking is still alive. Give it a little more time.',
  'prioritise.error.ended': 'This ranking has already ended.',
  'prioritise.error.place-twice': 'Two actions share a place. Please give each its own.',
  'prioritise.error.why': 'This order is not the one the ranking proposes. Please say why.',
  'prioritise.go.portfolio': 'Choose what fits the budget',
} as const
