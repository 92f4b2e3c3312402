import { failing, type Returned, report } from './returned.ts'
import { OTHERS } from './returned-others.ts'

const DAEMON = 'MAILER-DAEMON@mx.mail.example (Mail Delivery System)'
const POSTFIX = 'Undelivered Mail Returned to Sender'
const GOOGLE = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>'

const postfix = (status: string, said: string) =>
  report({
    ...{
      from: DAEMON,
      subject: POSTFIX,
      fields: failing('mx.mail.example', status, `smtp; ${said}`),
    },
    head: ['Auto-Submitted: auto-replied'],
    words: `This is the mail system at host mx.mail.example.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients.\r\n\r\n<reader@mail.example>: host mx.mail.example said: ${said}`,
  })

const google = (status: string, said: string, subject = 'Delivery Status Notification (Failure)') =>
  report({
    ...{ from: GOOGLE, subject, words: `** Address not found **\r\n\r\n${said}` },
    fields: failing('googlemail.com', status, `smtp; ${said}`),
    head: ['Auto-Submitted: auto-replied', 'X-Failed-Recipients: reader@mail.example'],
  })

/** Forty-eight messages of ours in the manner of the common servers. */
export const RETURNED: readonly Returned[] = [
  {
    name: 'Postfix, no user',
    means: 'hard',
    raw: postfix(
      '5.1.1',
      '550 5.1.1 <reader@mail.example>: Recipient address rejected: User unknown in virtual mailbox table',
    ),
  },
  {
    name: 'Postfix, no user, bare 550',
    means: 'hard',
    raw: postfix('5.0.0', '550 No such user here'),
  },
  {
    name: 'Postfix, no such domain',
    means: 'hard',
    raw: postfix('5.1.2', 'Host or domain name not found. Name service error: Host not found'),
  },
  {
    name: 'Postfix, disabled',
    means: 'hard',
    raw: postfix('5.2.1', '550 5.2.1 Mailbox disabled for this recipient'),
  },
  { name: 'Postfix, full', means: 'soft', raw: postfix('5.2.2', '552 5.2.2 Mailbox full') },
  {
    name: 'Postfix, full with a code of its own',
    means: 'soft',
    raw: postfix('5.0.0', '550 Quota exceeded (mailbox for user is full)'),
  },
  {
    name: 'Postfix, blocked as spam',
    means: 'soft',
    raw: postfix('5.7.1', '554 5.7.1 Message rejected as spam by content filter'),
  },
  {
    name: 'Postfix, our network blocked',
    means: 'soft',
    raw: postfix(
      '5.7.1',
      '550 5.7.1 Service unavailable; client host [192.0.2.1] blocked using a list',
    ),
  },
  {
    name: 'Postfix, blocked with the code of a missing user',
    means: 'soft',
    raw: postfix('5.1.1', '550 5.1.1 Message blocked due to policy'),
  },
  {
    name: 'Postfix, too large',
    means: 'soft',
    raw: postfix('5.3.4', '552 5.3.4 Message size exceeds fixed limit'),
  },
  {
    name: 'Postfix, loop',
    means: 'soft',
    raw: postfix('5.4.6', 'mail for mail.example loops back to myself'),
  },
  {
    name: 'Postfix, given up after five days',
    means: 'soft',
    raw: postfix('4.4.1', 'connect to mx.mail.example[192.0.2.9]:25: Connection timed out'),
  },
  {
    ...{ name: 'Postfix, delayed', means: 'delayed' },
    raw: report({
      ...{ from: DAEMON, subject: 'Delayed Mail (still being retried)' },
      words: '# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #',
      fields: failing('mx.mail.example', '4.4.1', 'X-Postfix; connect timed out', 'delayed'),
    }),
  },
  {
    ...{ name: 'Postfix, delivered', means: 'auto-reply' },
    raw: report({
      ...{
        from: DAEMON,
        subject: 'Successful Mail Delivery Report',
        words: 'Your message was successfully delivered.',
      },
      fields: failing('mx.mail.example', '2.0.0', '', 'delivered'),
    }),
  },
  {
    ...{ name: 'Postfix, letters beyond ASCII', means: 'hard' },
    raw: report({
      ...{
        from: DAEMON,
        subject: POSTFIX,
        words: 'could not be delivered',
        type: 'message/global-delivery-status',
      },
      fields: failing('mx.mail.example', '5.1.1', 'smtp; 550 5.1.1 User unknown'),
    }),
  },
  {
    ...{ name: 'Sendmail, headers only', means: 'hard' },
    raw: report({
      ...{
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@uni.example>',
        subject: 'Returned mail: see transcript for details',
      },
      words:
        '   ----- The following addresses had permanent fatal errors -----\r\n<reader@mail.example>\r\n    (reason: 550 5.1.1 <reader@mail.example>... User unknown)',
      fields: failing(
        'uni.example',
        '5.1.1',
        'SMTP; 550 5.1.1 <reader@mail.example>... User unknown',
      ),
      brings: 'text/rfc822-headers',
    }),
  },
  {
    ...{ name: 'Sendmail, warning after four hours', means: 'delayed' },
    raw: report({
      ...{
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@uni.example>',
        subject: 'Warning: could not send message for past 4 hours',
      },
      words:
        '**********************************************\r\n**      THIS IS A WARNING MESSAGE ONLY      **',
      fields: failing('uni.example', '4.2.0', 'SMTP; 451 try later', 'delayed'),
    }),
  },
  {
    name: 'Gmail, no such account',
    means: 'hard',
    raw: google(
      '5.1.1',
      "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address",
    ),
  },
  {
    name: 'Gmail, disabled account',
    means: 'hard',
    raw: google('5.2.1', '550-5.2.1 The email account that you tried to reach is disabled'),
  },
  {
    name: 'Gmail, over quota',
    means: 'soft',
    raw: google('5.2.2', "552-5.2.2 The recipient's inbox is out of storage space and inactive"),
  },
  {
    name: 'Gmail, unauthenticated',
    means: 'soft',
    raw: google(
      '5.7.26',
      '550-5.7.26 This mail has been blocked because the sender is unauthenticated',
    ),
  },
  {
    name: 'Gmail, rate',
    means: 'soft',
    raw: google('4.7.28', '421-4.7.28 Gmail has detected an unusual rate of mail'),
  },
  {
    ...{ name: 'Gmail, delay', means: 'delayed' },
    raw: report({
      ...{
        from: GOOGLE,
        subject: 'Delivery Status Notification (Delay)',
        words: '** Delivery incomplete **',
      },
      fields: failing(
        'googlemail.com',
        '4.4.1',
        'smtp; The recipient server did not accept our requests to connect',
        'delayed',
      ),
    }),
  },
  ...OTHERS,
]
