import { complaint, empty, failing, type Returned, report, words } from './returned.ts'

const EXCHANGE = 'Microsoft Outlook <postmaster@city.example>'

const exchange = (status: string, said: string, subject = 'Undeliverable: Lessons of the week') =>
  report({
    ...{
      from: EXCHANGE,
      subject,
      words: 'Your message to reader@mail.example couldn’t be delivered.',
    },
    fields: failing('EX01.city.example', status, said === '' ? '' : `smtp;${said}`),
    head: ['X-MS-Exchange-Message-Is-Ndr:', 'Auto-Submitted: auto-replied'],
  })

const exim = (said: string) =>
  words(
    'Mail Delivery System <Mailer-Daemon@host.example>',
    'Mail delivery failed: returning message to sender',
    [...empty, 'X-Failed-Recipients: reader@mail.example', 'Auto-Submitted: auto-replied'],
    [
      'This message was created automatically by mail delivery software.',
      '',
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      '  reader@mail.example',
      `    ${said}`,
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
      'From: briefings@c2r.example',
      'Subject: Lessons of the week',
    ],
  )

const qmail = (said: string) =>
  words('MAILER-DAEMON@qmail.example', 'failure notice', empty, [
    'Hi. This is the qmail-send program at qmail.example.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    '',
    '<reader@mail.example>:',
    said,
    '',
    '--- Below this line is a copy of the message.',
    '',
    'Return-Path: <RETURN>',
  ])

const away = (subject: string, head: readonly string[], from = 'Reader <reader@mail.example>') =>
  words(from, subject, head, [
    'I am away until 9 March.',
    'In urgent cases 550 people can help you.',
  ])

/** Exchange, Exim, qmail and webmail; complaints; people who are away. */
export const OTHERS: readonly Returned[] = [
  {
    name: 'Exchange, no mailbox',
    means: 'hard',
    raw: exchange(
      '5.1.10',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient reader@mail.example not found by SMTP address lookup',
    ),
  },
  {
    name: 'Exchange, no mailbox in another language',
    means: 'hard',
    raw: exchange(
      '5.1.1',
      '550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found',
      'Unzustellbar: Lessons of the week',
    ),
  },
  {
    name: 'Exchange, full',
    means: 'soft',
    raw: exchange(
      '5.2.2',
      '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException',
    ),
  },
  {
    name: 'Exchange, only known senders',
    means: 'soft',
    raw: exchange(
      '5.7.133',
      '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
    ),
  },
  { name: 'Exchange, no words', means: 'hard', raw: exchange('5.1.1', '') },
  {
    ...{ name: 'Exchange, delay', means: 'delayed' },
    raw: report({
      ...{
        from: EXCHANGE,
        subject: 'Delivery delayed: Lessons of the week',
        words: 'Delivery is delayed to these recipients',
      },
      fields: failing('EX01.city.example', '4.4.7', '', 'delayed'),
    }),
  },
  { name: 'Exim, unrouteable', means: 'hard', raw: exim('Unrouteable address: unknown user') },
  {
    name: 'Exim, remote refusal',
    means: 'hard',
    raw: exim('host mx.mail.example [192.0.2.9]: 550 5.1.1 No such mailbox'),
  },
  { name: 'Exim, quota', means: 'soft', raw: exim('mailbox is full: retry timeout exceeded') },
  {
    name: 'Exim, spam',
    means: 'soft',
    raw: exim('host mx.mail.example [192.0.2.9]: 554 5.7.1 Message rejected as spam'),
  },
  {
    ...{ name: 'Exim, delayed', means: 'delayed' },
    raw: words(
      'Mail Delivery System <Mailer-Daemon@host.example>',
      'Warning: message 1uABC delayed 24 hours',
      [...empty, 'Auto-Submitted: auto-generated'],
      [
        'This message was created automatically by mail delivery software.',
        'A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours.',
        'No action is required on your part. Delivery attempts will continue.',
      ],
    ),
  },
  {
    name: 'qmail, no mailbox',
    means: 'hard',
    raw: qmail('Sorry, no mailbox here by that name. (#5.1.1)'),
  },
  {
    name: 'qmail, remote',
    means: 'hard',
    raw: qmail('192.0.2.9 does not like recipient. Remote host said: 550 5.1.1 user unknown'),
  },
  { name: 'qmail, full', means: 'soft', raw: qmail('user is over quota (#5.2.2)') },
  {
    name: 'qmail, given up',
    means: 'soft',
    raw: qmail("I'm not going to try again; this message has been in the queue too long. (#4.4.1)"),
  },
  {
    ...{ name: 'Yahoo, no account', means: 'hard' },
    raw: words('MAILER-DAEMON@yahoo.example', 'Failure Notice', empty, [
      'Sorry, we were unable to deliver your message to the following address.',
      '',
      '<reader@mail.example>:',
      '554: delivery error: dd This user does not have an account (reader@mail.example) [0] - mta1.example',
    ]),
  },
  {
    ...{ name: 'A webmail, in words only', means: 'unknown' },
    raw: words('Postmaster <postmaster@webmail.example>', 'Delivery failure', empty, [
      'Something went wrong.',
    ]),
  },
  {
    name: 'A complaint',
    means: 'complaint',
    raw: complaint('feedback@isp.example', 'abuse', 'Abuse report'),
  },
  {
    name: 'A complaint of fraud',
    means: 'complaint',
    raw: complaint('fbl@mail.example', 'fraud', 'FW: Lessons of the week'),
  },
  ...['auth-failure', 'not-spam', 'virus', 'other'].map((type) => ({
    name: `A report of ${type}`,
    means: 'unknown' as const,
    raw: complaint('fbl@mail.example', type, 'Report'),
  })),
  {
    name: 'A departure that a mailbox provider passes on',
    means: 'complaint',
    raw: complaint('fbl@mail.example', 'Opt-Out', 'Report'),
  },
  {
    name: 'Out of office, RFC 3834',
    means: 'auto-reply',
    raw: away('Re: Lessons of the week', ['Auto-Submitted: auto-replied']),
  },
  {
    name: 'Out of office, Exchange',
    means: 'auto-reply',
    raw: away('Automatic reply: Lessons of the week', [
      'X-Auto-Response-Suppress: All',
      'Auto-Submitted: auto-generated',
    ]),
  },
  {
    name: 'Out of office, German',
    means: 'auto-reply',
    raw: away('Automatische Antwort: Lessons', []),
  },
  {
    name: 'Out of office, French, from an empty sender',
    means: 'auto-reply',
    raw: away('Réponse automatique : Lessons', empty),
  },
  {
    name: 'Out of office, vacation program',
    means: 'auto-reply',
    raw: away('away from my mail', ['Precedence: bulk', 'X-Vacation: yes']),
  },
  {
    name: 'Somebody answers in person',
    means: 'unknown',
    raw: away('Re: Lessons of the week: user unknown?', []),
  },
]
