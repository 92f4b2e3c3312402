export const actions = {
  'actions.refusal.code-taken':
    'The code {code} belongs to “{title}”. Choose another, or leave it blank for the next free one.',
  'actions.refusal.department':
    'You can only write actions that your own department leads. Put your department as the lead.',
  'actions.refusal.changed-meanwhile': 'Somebody else changed this action while you were writing.',
  'actions.refusal.ends-first': 'The end is before the start. Check both dates.',
  'actions.refusal.too-many': 'At most {most, number} can be linked.',
  'actions.refusal.currency': 'Choose the currency of the amounts.',
  'actions.refusal.amount': 'Write an amount, for example 12500 or 12,500.00.',
  'actions.refusal.cost-order':
    'The low cost must be at most the likely one, and the likely one at most the high one.',
  'actions.refusal.group': 'This group is not in the list, or is there twice.',
  'actions.refusal.share': 'Write a whole number from 0 to 100.',
  'actions.refusal.link': 'One of these links is not to a record of your city.',
  'actions.refusal.itself': 'An action cannot be linked to itself.',
  'actions.refusal.needs-and-excludes': 'An action cannot need another one and exclude it too.',
  'actions.refusal.circle':
    'These actions would wait for each other: {chain}. Take one of the links out.',
} as const
