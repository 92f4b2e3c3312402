/** Words of the stock-take: the matrix, the twelve questions, the views. */
export const stockTake = {
  'stock-take.everyone': 'Everyone',
  'stock-take.severity.0': 'None',
  'stock-take.severity.1': 'Low',
  'stock-take.severity.2': 'Medium',
  'stock-take.severity.3': 'High',
  'stock-take.severity.unknown': 'Not known',
  'stock-take.error.group-twice': '“{label}” is on your list already.',
  'stock-take.error.groups': 'A city can add {most} groups. Please use one of those you have.',
} as const
