export const lessons = {
  'lessons.problem.no-form':
    'For this language an editor has to state first how a headline begins.',
  'lessons.problem.opening': 'The headline begins with “Consider” (in the lesson’s language).',
  'lessons.problem.situation': 'Say in which situation a city would need this.',
  'lessons.problem.others': 'Say what at least one place did, and when.',
  'lessons.problem.checks': 'Three to eight things to check make a lesson usable.',
  'lessons.problem.themes': 'Choose at least one theme.',
  'lessons.problem.goals': 'Choose the goal of the City Resilience Framework that it serves.',
  'lessons.problem.stages': 'Choose the stages of recovery that it is for.',
  'lessons.problem.grade': 'Say how strong the evidence is.',
  'lessons.problem.repeated': '“Repeated” needs at least two places that did it.',
  'lessons.problem.limits': 'Say where it will not work, or that this is not known.',
  'lessons.problem.sources': 'Name a source with its date of access, or the record it comes from.',
  'lessons.problem.address': 'A source has an address that begins with https:// or http://.',
  'lessons.problem.lang':
    'What is published keeps its language; another language is a translation.',
  'lessons.problem.what-changed': 'Say in a sentence what changed, for those who read it before.',
  'lessons.refusal.suggest':
    'Lessons are suggested by people of cities and partners in good standing.',
  'lessons.refusal.moved-meanwhile':
    'Somebody has moved this lesson on meanwhile. Please look at it again.',
  'lessons.refusal.changed-meanwhile': 'Somebody has changed this lesson since you saw it.',
  'lessons.refusal.check':
    'A lesson is checked by a second person of the desk: not by anybody who wrote in it.',
  'lessons.refusal.publish': 'A second person has to check it first.',
  'lessons.mail.published.title': 'Your lesson is published',
  'lessons.mail.published':
    '“{headline}”, which you suggested, can be read by other cities now. Thank you.',
  'lessons.mail.rejected.title': 'About the lesson you suggested',
  'lessons.mail.rejected': 'The editors did not take up “{headline}”. This is why:',
  'lessons.mail.retired.title': 'A lesson you suggested was retired',
  'lessons.mail.retired': '“{headline}” is no longer in the library. This is why:',
  'lessons.mail.see': 'See the lesson',
} as const
