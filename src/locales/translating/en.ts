export const translating = {
  'translating.problem.lang': 'Choose a language that it is not written in.',
  'translating.problem.machine':
    'A person has written this paragraph: a machine’s text does not take its place.',
  'translating.problem.unready': 'Some paragraphs are missing or older than the original.',
  'translating.refusal.changed-meanwhile':
    'Somebody has changed this translation since you saw it.',
  'translating.refusal.review': 'A second person reviews a translation: nobody who wrote in it.',
  'translating.refusal.publish':
    'A translation is published by the desk once a second person has reviewed it.',
  'translating.title': 'Translate',
  'translating.list': 'Translations',
  'translating.list.point':
    'Asked for, in work, or older than their original. Whoever speaks both languages can help.',
  'translating.none': 'No translation here yet',
  'translating.none.text':
    'Open a lesson or a note and ask for it in a language that your colleagues read.',
  'translating.what': 'What',
  'translating.changed': 'Last changed',
  'translating.ask': 'Ask for a translation',
  'translating.ask.into': 'Into',
  'translating.asked': 'Here it is. You can begin, or leave it to somebody else.',
  'translating.into': 'From {original} into {language}',
  'translating.open':
    '{count, plural, =0 {Every paragraph says what the original says.} one {One paragraph is open.} other {# paragraphs are open.}}',
  'translating.keep': 'Keep the translation',
  'translating.kept': 'Kept.',
  'translating.waits':
    'It is complete. It waits for a second person, who has written nothing in it.',
  'translating.reviewed': 'Reviewed. The desk can publish it now.',
  'translating.published': 'Published. Its readers have it now.',
  'translating.do.review': 'I have read it beside the original',
  'translating.do.publication': 'Give it to the readers',
  'translating.lost': 'The original no longer has these paragraphs. What you typed for them:',
  'translating.meanwhile': 'Below is what you typed. Keep it, and it takes the place of theirs.',
  'translating.original': 'The original of paragraph {number, number}',
  'translating.text': 'Paragraph {number, number}',
  'translating.sure': 'I have read it: it says what the original says now',
  'translating.maker': 'Whose words are these?',
  'translating.maker.human': 'A person’s',
  'translating.maker.machine': 'A machine’s',
  'translating.piece.stale': 'The original has changed',
  'translating.piece.missing': 'Not translated yet',
  'translating.piece.picture':
    'The words are the same, the picture is another. Look at it before you confirm.',
  'translating.piece.machine': 'A machine’s',
  'translating.state.requested': 'Asked for',
  'translating.state.in-work': 'In work',
  'translating.state.reviewed': 'Reviewed',
  'translating.state.published': 'Published',
  'translating.state.stale': 'Older than the original',
  'translating.stale': '{count, plural, one {one paragraph older} other {# paragraphs older}}',
  'translating.languages': 'Languages',
  'translating.languages.original': 'original',
  'translating.told.original':
    'Not there in a language you read yet. This is the original, in {language}.',
  'translating.told.by-person':
    '{language}, translated by a person from {kind, select, note {version} other {revision}} {from, number} of the original in {original}',
  'translating.told.by-machine':
    '{language}, translated in part by a machine from {kind, select, note {version} other {revision}} {from, number} of the original in {original}, and read by a person',
  'translating.told.older':
    'The original is at {kind, select, note {version} other {revision}} {now, number} now. {count, plural, one {One paragraph is} other {# paragraphs are}} older or not translated yet; {count, plural, one {it is marked} other {they are marked}}.',
  'translating.told.not-yours': 'It is not there in the languages you read.',
  'translating.said.stale': 'Older than the original.',
  'translating.said.missing': 'Not translated yet.',
  'translating.said.machine': 'Translated by a machine.',
  'translating.fact': 'Translation',
  'translating.markdown':
    'Leave the signs of Markdown as they stand: # before a heading, | between the cells of a table, ** around strong words, and the line of a figure.',
} as const
