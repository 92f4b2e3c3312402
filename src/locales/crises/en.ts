/** Words of the crises and their waves. */
export const crises = {
  'crises.room': 'Crises',
  'crises.error.show': 'Only the lead or the deputy can show this outside the city.',
  'crises.error.later': 'Please give a day that is not after today.',
  'crises.error.changed':
    'Somebody else changed this crisis while you were writing. Your words are kept: compare and save again.',
  'crises.error.closed': 'This crisis is closed. Change its phase to open a new wave.',
  'crises.error.wave-before': 'Please give a day on or after {earliest}.',
} as const
