import type { EvidenceKind } from '#platform/mailing/tables.ts'

/** A message that came back, written by us in the manner of a server, and what it means. */
export type Returned = {
  readonly name: string
  readonly means: Exclude<EvidenceKind, 'forged'>
  /** `RETURN` stands for the return address it comes to. */
  readonly raw: string
}

type Report = {
  readonly from: string
  readonly subject: string
  readonly words: string
  readonly fields: readonly string[]
  readonly head?: readonly string[]
  /** How the report part is called, and what is brought back. */
  readonly type?: 'message/delivery-status' | 'message/global-delivery-status'
  readonly brings?: 'message/rfc822' | 'text/rfc822-headers'
}

const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n`

const OURS = lines(
  'Return-Path: <RETURN>',
  'From: Cities for a Resilient Recovery <briefings@c2r.example>',
  'To: reader@mail.example',
  'Subject: Lessons of the week',
  'Message-ID: <11111111-2222-4333-8444-555555555555.abc@c2r.example>',
  'Date: Mon, 2 Mar 2026 09:00:00 +0000',
  'List-Id: <briefings.c2r.example>',
)

/** A delivery report of RFC 3464. */
export const report = (given: Report): string =>
  lines(
    'Return-Path: <>',
    `From: ${given.from}`,
    'To: RETURN',
    `Subject: ${given.subject}`,
    'Date: Mon, 2 Mar 2026 09:00:07 +0000',
    ...(given.head ?? []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_r1"',
    '',
    '--=_r1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    given.words,
    '',
    '--=_r1',
    `Content-Type: ${given.type ?? 'message/delivery-status'}`,
    '',
    ...given.fields,
    '',
    '--=_r1',
    `Content-Type: ${given.brings ?? 'message/rfc822'}`,
    '',
    OURS,
    '--=_r1--',
  )

/** A report in a server's own words. */
export const words = (
  from: string,
  subject: string,
  head: readonly string[],
  text: readonly string[],
): string =>
  lines(
    `From: ${from}`,
    'To: RETURN',
    `Subject: ${subject}`,
    'Date: Mon, 2 Mar 2026 09:00:07 +0000',
    ...head,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text,
  )

const EMPTY = ['Return-Path: <>']

/** One recipient's group, after the group of the message. */
export const failing = (
  mta: string,
  status: string,
  diagnostic: string,
  action = 'failed',
): readonly string[] => [
  `Reporting-MTA: dns; ${mta}`,
  'Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000',
  '',
  'Final-Recipient: rfc822; reader@mail.example',
  `Action: ${action}`,
  `Status: ${status}`,
  ...(diagnostic === '' ? [] : [`Diagnostic-Code: ${diagnostic}`]),
]

/** A complaint of RFC 5965. */
export const complaint = (from: string, type: string, subject: string): string =>
  lines(
    `From: ${from}`,
    'To: abuse@c2r.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="=_c1"',
    '',
    '--=_c1',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report for an email message received from IP 192.0.2.1.',
    '',
    '--=_c1',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeLoop/1.0',
    'Version: 1',
    'Original-Mail-From: <RETURN>',
    'Source-IP: 192.0.2.1',
    '',
    '--=_c1',
    'Content-Type: message/rfc822',
    '',
    OURS,
    '--=_c1--',
  )

export const empty = EMPTY
