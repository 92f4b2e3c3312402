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
} as const
