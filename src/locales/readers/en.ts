/** Readers of the briefings: subscribing, confirming, choosing, leaving. */
export const readers = {
  'readers.subscribe.title': 'Get the briefings by mail',
  'readers.subscribe.point':
    'What cities learned this week, each lesson with its source, in your language and at your hour. No account needed.',
  'readers.subscribe.do': 'Send me the link to confirm',
  'readers.consent':
    'Send me the coalition’s briefings at this address, as often as I choose. I can stop at any time with the link in every mail. My address is used for nothing else, and nobody records whether I open a mail.',
  'readers.address': 'Mail address',
  'readers.address.hint': 'An office address is fine; a shared mailbox too.',
  'readers.address.invalid': 'Enter one mail address, like name@city.example.',
  'readers.rhythm': 'How often',
  'readers.rhythm.weekly': 'Every week',
  'readers.rhythm.weekly.hint': 'About eight lessons, and the sessions to come.',
  'readers.rhythm.monthly': 'Every month',
  'readers.rhythm.monthly.hint': 'The month in one mail.',
  'readers.rhythm.sessions': 'Only about sessions I follow',
  'readers.rhythm.sessions.hint': 'Nothing comes until you follow a session.',
  'readers.next': 'What happens next',
  'readers.next.mail': 'We send one mail to this address.',
  'readers.next.press': 'You open its link and press the button. Only then are you subscribed.',
  'readers.next.choose': 'You choose languages, themes and the hour, if you like.',
  'readers.asked.title': 'Look into your mailbox',
  'readers.asked.point': 'If this address can get the briefings, a mail is on its way to it.',
  'readers.asked.text':
    'Open the link in the mail and press the button there. The link counts for seven days. Until then nothing is sent to the address.',
  'readers.asked.none':
    'Nothing after ten minutes? Look among the unwanted mail, check the spelling of the address, and ask once more. An address that has ended its mail for good hears nothing.',
  'readers.confirm.title': 'Confirm that you want the briefings',
  'readers.confirm.point':
    'Somebody, probably you, asked for the briefings at {address}. They come only if you press the button.',
  'readers.confirm.do': 'Yes, send me the briefings',
  'readers.confirm.done': 'You are subscribed. The next issue comes to you.',
  'readers.confirm.used': 'This link has been used',
  'readers.confirm.used.text':
    'It has done its work, and each link works once. Your choices are behind the link in every mail.',
  'readers.confirm.over': 'This link no longer counts',
  'readers.confirm.over.text':
    'A link counts for seven days. Nothing was sent to the address, and what was asked is forgotten.',
  'readers.confirm.again': 'Ask for a new link',
  'readers.zone': 'Time zone',
  'readers.zone.hint': 'So that the mail comes in your morning.',
  'readers.zone.none': 'Not chosen: mail comes at 7:00 UTC',
  'readers.mail.confirm.title': 'Confirm that you want the briefings',
  'readers.mail.confirm':
    'Somebody asked for the briefings of the coalition of cities at this address: what cities learned, each lesson with its source. If it was you, open the page and press the button there.',
  'readers.mail.confirm.do': 'See what was asked, and confirm',
  'readers.mail.confirm.days': 'The link counts for seven days, and once.',
  'readers.mail.confirm.mistake':
    'If it was not you, do nothing: no more comes, and the address is forgotten after a week.',
  'readers.mail.already.title': 'You get the briefings already',
  'readers.mail.already':
    'Somebody asked for the briefings at this address, which gets them already. Here you change how often, in which languages and when they come, or end them.',
  'readers.mail.already.do': 'See and change my choices',
  'readers.mail.already.mistake': 'If it was not you, do nothing: nothing has changed.',
} as const
