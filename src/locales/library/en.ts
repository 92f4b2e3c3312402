export const library = {
  'library.title': 'Library',
  'library.point':
    'What cities learned in their recoveries, written so that another city can use it.',
  'library.search': 'What do you want to know?',
  'library.search.do': 'Search the library',
  'library.newest': 'Newest lessons',
  'library.all-lessons': 'All lessons',
  'library.notes': 'Newest notes',
  'library.all-notes': 'All notes',
  'library.themes': 'By theme',
  'library.goals': 'By goal of the City Resilience Framework',
} as const
