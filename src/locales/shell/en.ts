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
  'file.too-large': 'This file is larger than {megabytes} MB. Please send a smaller one.',
  'file.wrong-type':
    'This kind of file cannot be taken here. Please see which kinds can, above the field.',
  'shell.short-name': 'C2R',
  'shell.open-again': 'Open the page again',
  'shell.to-start': 'To the start page',
  'shell.to-seats': 'What you act for',
  'shell.about': 'About',
  'shell.promise':
    'Cities for a Resilient Recovery is a coalition open to every local authority in the world.',
  'shell.coalition': 'The coalition',
  'shell.data': 'Data',
  'shell.accessibility': 'Accessibility',
  'shell.licence': 'Licence',
  'refusal.title.invalid': 'That cannot be taken as it is',
  'refusal.title.forbidden': 'Not for this role',
  'refusal.title.missing': 'Nothing here',
  'refusal.title.conflict': 'Somebody was there before',
  'refusal.title.too-many': 'A little too fast',
  'refusal.title.failed': 'Something went wrong on our side',
  'refusal.failed':
    'Nothing you did is wrong, and what was saved is still there. Please try again; if it happens again, tell the secretariat this number: {id}',
  'refusal.unreadable':
    'This page sent something that is no form. Please open the page again and send it from there.',
  'refusal.other-seat':
    'This form was opened to act for another body, or by another person. Nothing was changed, and what you typed is kept. Please check at the top of the page for whom you act now, then open the page again.',
  'refusal.twice':
    'This form is being taken already. Please wait a moment and open the page again.',
  'shell.dev-mail': 'Mail that was kept',
  'shell.dev-mail.none': 'No mail yet. What the platform would send shows up here.',
  'shell.search': 'Search',
  'file.broken':
    'This picture is damaged, or saved in a way that few programs can read. Please save it again as a plain PNG or JPEG and send the new file.',
  'file.too-many-pixels':
    'This picture has more than 40 megapixels, or more than 20,000 pixels on a side. Please make it smaller, for example 4,000 pixels wide, and send it again.',
  'file.unmade':
    'This file could not be made. Nothing is lost: the page has the same text and can be printed. Please try once more; if it happens again, tell the authors that a figure in it may be damaged.',
} as const
