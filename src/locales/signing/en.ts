/** How the person named signs the commitment letter: asked by a link of their own. */
export const signing = {
  'signing.sign': 'Sign the letter on the platform',
  'signing.you-are': 'Sign here: you are the signatory',
  'signing.you-are.text':
    'You named yourself: {address} is your own mailbox. The record says that the applicant signed.',
  'signing.you-sign': 'You are the signatory yourself: sign the letter on this page.',
  'signing.by-link-only':
    'Only the person at {address} can sign this letter, by the link we mail them.',
  'signing.ask': 'Have it signed by {name}',
  'signing.ask.text':
    'We mail {address} a private link. {name} reads the letter there in English, Spanish or French and signs it, or says that it is not from them. No account is needed.',
  'signing.ask.do': 'Mail the link to {address}',
  'signing.ask.again': 'Mail a new link; the old one stops working',
  'signing.ask.other': 'Change who signs',
  'signing.sent': 'The link was mailed. You can fill in the other steps meanwhile.',
  'signing.asked': 'We are waiting for {address}',
  'signing.asked.text': 'The link was mailed {when} and works until {until}.',
  'signing.asked.wait': 'We write to you when the letter is signed. Then you can send this.',
  'signing.signed-already': 'The letter is signed already.',
  'signing.refused-already':
    '{address} said that this letter is not from them. We do not write there again: name who really signs.',
  'signing.objected':
    '{address} did not sign. This cannot be sent while that stands: ask again, or change who signs.',
  'signing.said.not-yet': '{address} says: not yet',
  'signing.said.not-yet.next':
    'The application cannot be sent like this. Change what they asked for and mail a new link, or change who signs. The officers see the answer.',
  'signing.said.not-mine': '{address} says: this is not from me',
  'signing.said.not-mine.next':
    'The application cannot be sent like this, and the secretariat was told. If the address was wrong, change who signs.',
  'signing.disowned': 'Signatory: not from me',
  'signing.stale': 'The letter has to be signed again',
  'signing.stale.text':
    'The authority, the person who signs or the mandate was changed after it was signed. The signature no longer says what the application says.',
  'signing.typed.text':
    'The name was typed by the applicant. The person who signs has to do it themself.',
  'signing.changed':
    'The letter was changed since you opened this page. Please read it again, then sign.',
  'signing.how.uploaded': 'Signed on paper; uploaded by the applicant, {when}',
  'signing.how.typed': 'The name {name} was typed by the applicant, {when}',
  'signing.how.signed-by-applicant':
    'Signed by the applicant themself: {name}, {title}, at {address}, {when}',
  'signing.how.signed-by-link':
    'Signed by {name}, {title}, by the link mailed to {address}, {when}',
  'signing.hash': 'SHA-256 of the words signed:',
  'signing.title': 'A letter for you to sign',
  'signing.point': 'You are named as the person who commits {place} to the coalition.',
  'signing.to': 'Asked to sign',
  'signing.until': 'This link works until',
  'signing.when': 'Signed',
  'signing.read-in': 'Read the letter in',
  'signing.not-you': 'This link is for the person who signs',
  'signing.not-you.text':
    'You are signed in as the applicant. Nobody signs for somebody else: let them open the mail themself.',
  'signing.thanks': 'Signed. Thank you.',
  'signing.done': 'You signed the letter',
  'signing.done.point': '{place} can send its application now.',
  'signing.done.next':
    'We told the applicant. There is nothing more for you to do, and this link signs nothing else.',
  'signing.over': 'This link does not work any more. Ask for a new one.',
  'signing.over.title': 'This link does not work any more',
  'signing.over.text':
    'It was replaced, its time is over, or what it was for is decided. Ask the colleague who sent it for a new one.',
  'signing.objection': 'Or say that you do not sign',
  'signing.objection.which': 'What is it?',
  'signing.objection.not-yet': 'Not yet',
  'signing.objection.not-yet.hint':
    'Something has to be decided or changed first. You can still sign later by this link.',
  'signing.objection.not-mine': 'This is not from me',
  'signing.objection.not-mine.hint':
    'I know nothing of it, or I am not that person. The secretariat is told at once.',
  'signing.objection.words': 'Your words about it',
  'signing.objection.words.hint': 'The applicant and the membership officers read them.',
  'signing.objection.do': 'Say so',
  'signing.objection.saved': 'Thank you. The application cannot be sent like this.',
  'signing.you-said.not-yet': 'You said: not yet',
  'signing.you-said.not-mine': 'You said: this is not from me',
  'signing.you-said.text':
    'The application cannot be sent while this stands. If it was a mistake, or things have changed, you can still sign below.',
  'signing.mail.title': 'A letter for you to sign: {place}',
  'signing.mail':
    'Dear {name}, {applicant} ({address}) is applying for {place} to join Cities for a Resilient Recovery and named you as the person who signs the letter of commitment. Please read it. You can sign it there, or say that it is not from you.',
  'signing.mail.until': 'The link is for you only and works until {date}. You need no account.',
  'signing.mail.action': 'Read the letter',
  'signing.mail.after':
    'Do not pass this mail on: whoever opens the link can sign in your name. If you do not know what this is about, open it and say so; the secretariat is told.',
  'signing.mail.signed.title': 'The letter of {place} is signed',
  'signing.mail.signed': '{name} signed the letter of commitment of {place}. You can go on.',
  'signing.mail.not-yet.title': 'The letter of {place} is not signed yet',
  'signing.mail.not-yet':
    '{name} says that the letter of {place} cannot be signed yet. The application cannot be sent until they sign or somebody else is named.',
  'signing.mail.not-mine.title': 'The letter of {place} was disowned',
  'signing.mail.not-mine':
    'Whoever reads the mailbox you gave for {name} says that the letter of {place} is not from them. The application cannot be sent like this, and the secretariat was told.',
} as const
