/** What other programs read: feeds, the harvest, how to cite. */
export const feeds = {
  'feeds.title': 'What is new in the library',
  'feeds.title.theme': 'New in the library: {theme}',
  'feeds.title.place': 'New in the library: {place}',
  'feeds.title.briefings': 'The briefings',
  'feeds.point': 'What cities learned while they recovered, each with its source.',
  'feeds.set.lessons': 'Lessons',
  'feeds.set.notes': 'Practice and technical notes',
  'feeds.set.issues': 'Briefings',
  'feeds.follow': 'Follow in a feed reader:',
  'feeds.cite': 'How to cite',
  'feeds.cite.copy': 'Copy the line',
  'feeds.cite.line': '{authors} ({year}). {title}. Version {version}. {publisher}. {address}',
} as const
