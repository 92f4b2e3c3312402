/** Words of the shell, the parts and the five refusals: what every page may need. */
export const shell = {
  'shell.skip': 'Skip to the content',
  'shell.name': 'Cities for a Resilient Recovery',
  'shell.rooms': 'Rooms',
  'shell.language': 'Language',
  'shell.sign-in': 'Sign in',
  'shell.sign-out': 'Sign out',
  'shell.account': 'Your account',
  'shell.acting-for': 'Acting for {body}',
  'shell.change-body': 'Change',
  'refusal.missing': 'There is nothing here that you can see.',
  'refusal.forbidden': 'Your role does not allow this.',
  'refusal.too-many':
    'That was too often. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  'form.required': 'Please fill this in.',
  'form.invalid': 'Please check this answer.',
} as const
