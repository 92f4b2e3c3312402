/** Stakeholders, what they say, and contradictions. */
export const weighing = {
  'prioritise.stakeholders.title': 'Stakeholders',
  'prioritise.stakeholders.point':
    '{all, plural, =0 {Nobody has been asked yet.} other {{answered} of {all} have said how much the criteria matter to them.}}',
  'prioritise.stakeholders.none': 'Nobody has been asked yet',
  'prioritise.stakeholders.none-text':
    'Ask the people whom the decision touches: a market association, a health service, a youth council. Without them every weighting counts alike.',
  'prioritise.stakeholders.said':
    '{count, plural, one {One statement} other {# statements}}, {when}',
  'prioritise.stakeholders.any': 'Has said nothing: any weights count as theirs',
  'prioritise.stakeholders.share': 'Weight of their word: {share}',
  'prioritise.stakeholders.answer': 'Answer for {name}',
  'prioritise.stakeholders.manage': 'Link and share of {name}',
  'prioritise.stakeholders.manage-point':
    'The private link, how much their word counts, and their place on the board.',
  'prioritise.stakeholders.remove': 'Remove {name}',
  'prioritise.stakeholders.remove-title': 'Take off the board',
  'prioritise.stakeholders.remove-text':
    'What they said goes with them. Rankings made before stay as they were.',
  'prioritise.invite.title': 'Ask somebody',
  'prioritise.invite.name': 'Who?',
  'prioritise.invite.name-hint': 'An organisation or a group rather than a person.',
  'prioritise.invite.how': 'How do they answer?',
  'prioritise.invite.how-link': 'On a page of their own, by a private link, without an account',
  'prioritise.invite.how-workshop': 'In a workshop: our office takes it down',
  'prioritise.invite.how-self': 'I answer myself',
  'prioritise.invite.submit': 'Add to the board',
  'prioritise.field.share': 'How much their word counts',
  'prioritise.field.share-hint':
    '1 for everybody means equal say. It only matters in the picture over everybody.',
  'prioritise.link.section': 'Private link',
  'prioritise.link.life': 'Link works for',
  'prioritise.link.life-hint': 'A new link ends the one before at once.',
  'prioritise.link.days': '{count, plural, one {# day} other {# days}}',
  'prioritise.link.new': 'Make a new link',
  'prioritise.link.revoke': 'Take the link back',
  'prioritise.link.none': 'No private link',
  'prioritise.link.until': 'Link works until {when}',
  'prioritise.link.ended': 'Link ended on {when}',
  'prioritise.link.title': 'Private link for {name}',
  'prioritise.link.point': 'Send it to them yourself. It works until {when}, and needs no account.',
  'prioritise.link.once': 'This link is shown this one time',
  'prioritise.link.once-text': 'We keep only a fingerprint of it. If it gets lost, make a new one.',
  'prioritise.link.back': 'Back to the stakeholders',
  'prioritise.link.gone': 'This link does not work',
  'prioritise.link.gone-text':
    'It may have ended, been replaced or been mistyped. Ask whoever sent it to you for a new one.',
  'prioritise.answer.point': 'Say how much each criterion matters to you. You answer as {name}.',
  'prioritise.answer.closed':
    'This question is closed: answers can be read, and no longer changed.',
  'prioritise.answer.say': 'Your answer',
  'prioritise.answer.ways':
    'One way is enough, and each can be used beside the others. You can come back and change it until the question is closed.',
  'prioritise.answer.said': 'What you have said so far',
  'prioritise.answer.nothing':
    'Nothing yet. Until you say something, any weighting counts as yours.',
  'prioritise.answer.torn':
    '{count, plural, one {This statement cannot hold} other {These # statements cannot all hold}}',
  'prioritise.answer.torn-next': 'Please change one of them: as they stand, no weighting fits.',
  'prioritise.way.order': 'Put in order',
  'prioritise.way.order.how':
    'Give each criterion a place. Equal places are fine; leave blank what you have no view on.',
  'prioritise.way.order.place': '{place}.',
  'prioritise.way.order.blank': 'Not said',
  'prioritise.way.order.submit': 'Save the order',
  'prioritise.way.bounds': 'Set limits',
  'prioritise.way.bounds.how':
    'Say what share of the whole a criterion should get at least or at most. All shares together make 100 %.',
  'prioritise.way.bounds.low': 'At least',
  'prioritise.way.bounds.high': 'At most',
  'prioritise.way.bounds.submit': 'Save the limits',
  'prioritise.way.swing': 'Give points',
  'prioritise.way.swing.how':
    'Imagine every criterion at its worst. Which one would you lift to its best first? Give that one 100 points, and the others in proportion.',
  'prioritise.way.swing.from': 'From {worst} to {best}, {unit}',
  'prioritise.way.swing.unit': 'points',
  'prioritise.way.swing.leeway': 'How sure are you of the points?',
  'prioritise.way.swing.leeway-0': 'Exactly so',
  'prioritise.way.swing.leeway-10': 'Give or take 10 %',
  'prioritise.way.swing.leeway-25': 'Give or take 25 %',
  'prioritise.way.swing.submit': 'Save the points',
  'prioritise.said.order': 'From most to least important: {order}.',
  'prioritise.said.between': '{criterion} gets between {low} and {high} of the whole.',
  'prioritise.said.at-least': '{criterion} gets at least {low} of the whole.',
  'prioritise.said.at-most': '{criterion} gets at most {high} of the whole.',
  'prioritise.said.exactly': '{criterion} gets {low} of the whole.',
  'prioritise.said.ratio': '{a} counts between {low} and {high} times as much as {b}.',
  'prioritise.said.swing': 'Points: {points}.',
  'prioritise.said.swing-about': 'Points, give or take {leeway}: {points}.',
  'prioritise.conflicts.title': 'Contradictions',
  'prioritise.conflicts.point':
    '{torn, plural, =0 {Nobody contradicts themselves} one {One stakeholder contradicts themselves} other {# stakeholders contradict themselves}}; {disagreements, plural, =0 {no two contradict each other} one {one pair disagrees} other {# pairs disagree}}.',
  'prioritise.conflicts.refused':
    'The sentences are named below. Once one of each is changed, start the ranking again.',
  'prioritise.conflicts.none': 'Everything that was said can hold',
  'prioritise.conflicts.none-text':
    'Nobody contradicts themselves and no two contradict each other. You can rank the actions.',
  'prioritise.conflicts.torn': 'Of one stakeholder',
  'prioritise.conflicts.torn-text':
    'No weighting fits these sentences together. A ranking waits until one of them is changed.',
  'prioritise.conflicts.between': 'Between stakeholders',
  'prioritise.conflicts.between-text':
    'They disagree, and both are kept: the result says for whom it holds.',
  'prioritise.conflicts.line': '{who}: “{sentence}”',
  'prioritise.conflicts.more': 'There are more; these come first.',
  'prioritise.conflicts.silent': 'Not heard yet',
  'prioritise.conflicts.silent-text': 'Any weighting counts as theirs until they answer: {names}.',
  'prioritise.done.invited': 'Added. Their answer can be taken down here.',
  'prioritise.done.said': 'Saved. You can come back and change it until the question is closed.',
  'prioritise.done.revoked': 'The link leads nowhere from now on.',
  'prioritise.done.stakeholder-removed': 'The stakeholder is taken off the board.',
  'prioritise.error.many-stakeholders': 'A board holds {count} stakeholders at most.',
  'prioritise.error.name-twice': '{name} is on this board already. Please use another name.',
  'prioritise.error.rank-two': 'Please give at least two criteria a place.',
  'prioritise.error.percent': 'Please type a number from 0 to 100.',
  'prioritise.error.high-below-low': 'The upper limit is below the lower one.',
  'prioritise.error.points': 'Please give 0 to 100 points.',
  'prioritise.error.points-two':
    'Please give points to at least two criteria, and more than 0 to one.',
  'prioritise.about.this': 'About this question',
  'prioritise.about.who': 'Who asks',
  'prioritise.about.who-text': 'The resilience office of {city}, with its recovery team.',
  'prioritise.about.what': 'What will be decided',
  'prioritise.about.seen': 'Who sees your answer',
  'prioritise.about.seen-inside':
    'People who work for {city} on the platform see it under your name, as soon as you save it. Nobody outside sees it.',
  'prioritise.about.seen-outside':
    'People who work for {city} on the platform see it under your name, as soon as you save it. The result is shown more widely ({who}), but without your name and without your words.',
  'prioritise.about.next': 'What happens next',
  'prioritise.about.next-text':
    '{city} compares its actions with every answer, each on its own: none is averaged away. What is decided, by whom, and why where it differs, is then noted.',
  'prioritise.about.until': 'Open until',
  'prioritise.about.until-text':
    '{when}, or until {city} closes the question before. Until then you can come back with the same link and change your answer.',
  'prioritise.answer.thanks': 'Thank you, {name}. This is what you told {city}:',
} as const
