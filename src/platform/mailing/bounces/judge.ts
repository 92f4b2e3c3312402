import { isDead, saidIn } from '../sending/verdict.ts'
import type { EvidenceKind } from '../tables.ts'
import type { Report } from './report.ts'

export type Judgement = {
  readonly kind: Exclude<EvidenceKind, 'forged'>
  /** As `5.1.1`, or null. */
  readonly status: string | null
  readonly said: string | null
}

/**
 * What a message that came back says: a complaint, a report (RFC 3464), an answer of a program, or a
 * report in somebody's own words. A notice of delay, an automatic answer and what is not understood
 * never count against anybody.
 */
export function judge(report: Report): Judgement {
  if (report.complaint) return feedbackOf(report.complaint)
  const told = deliveryOf(report)
  if (told) return told
  const answered = { kind: 'auto-reply', status: null, said: null } as const
  // Servers call their reports automatic answers too: who is no server answers for a person.
  if (!FROM_MACHINE.test(report.from) && isAutoReply(report)) return answered
  const inWords = fromWords(report)
  return inWords.kind === 'unknown' && isAutoReply(report) ? answered : inWords
}

/** Reports that a person did not want it. Others (RFC 6591, RFC 6430) tell us something and decide nothing. */
const COMPLAINTS = new Set(['abuse', 'fraud', 'opt-out', 'complaint'])

function feedbackOf(fields: ReadonlyMap<string, string>): Judgement {
  const said = saidIn(fields.get('feedback-type') ?? '')
  const kind = COMPLAINTS.has(said.toLowerCase()) ? 'complaint' : 'unknown'
  return { kind, status: null, said: said === '' ? null : said }
}

/** The first recipient's group that says what was done. */
function deliveryOf({ delivery }: Report): Judgement | null {
  const group = delivery.find((fields) => fields.has('action'))
  if (!group) return null
  const action = (group.get('action') ?? '').toLowerCase().split(/[ (]/, 1)[0]
  const said = (group.get('diagnostic-code') ?? '').replace(/^[\w-]+ ?; ?/, '')
  const status = statusIn(said) ?? statusIn(group.get('status') ?? '')
  const told = { status, said: said === '' ? null : saidIn(said) }
  if (action === 'failed') return { kind: failureKind(status, said), ...told }
  // Delivered, relayed and expanded are good news.
  return { kind: action === 'delayed' ? 'delayed' : 'auto-reply', ...told }
}

const STATUS = /\b([45]\.\d{1,3}\.\d{1,3})\b/
const statusIn = (text: string): string | null => STATUS.exec(text)?.[1] ?? null

const codeIn = (text: string): number => Number(/\b([45]\d\d)\b/.exec(text)?.[1] ?? 0)

/** For good, or for now: a policy, a full mailbox and a network in trouble are not the mailbox's end. */
function failureKind(status: string | null, said: string): 'hard' | 'soft' {
  if (status?.startsWith('4')) return 'soft'
  return isDead(codeIn(said), status, said) ? 'hard' : 'soft'
}

const SUBJECT_OF_REPLY =
  /^(auto(matic|mated)?[ -]?(reply|response|svar)|out of (the )?office|away from|abwesen|automatische antwort|respuesta autom|r[ée]ponse automatique|absence|fuera de la oficina|vacation|on leave|autosvar|resposta autom)/i

function isAutoReply({ headers, subject }: Report): boolean {
  const submitted = (headers.get('auto-submitted') ?? 'no').toLowerCase()
  if (submitted.startsWith('auto-replied')) return true
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.has('x-vacation'))
    return true
  if (/auto_reply/i.test(headers.get('precedence') ?? '')) return true
  return SUBJECT_OF_REPLY.test(subject)
}

const DELAYED =
  /warning: (could not send|message)|delivery (status notification \(delay\)|(is |has been )?delayed)|not (yet )?been delivered|will (be retried|continue to (be|try)|keep trying)|still trying|temporary problem|no action is required/i
const FROM_MACHINE =
  /mailer-daemon|postmaster|mail delivery|mail administrator|microsoft ?exchange|mdaemon|symantec/i
const FAILED =
  /undeliver|returned (mail|to sender)|delivery (status notification \(failure\)|failure|failed|has failed)|failure notice|could not be delivered|mail delivery (failed|system|subsystem)|permanent (fatal )?errors?|mail system error|non remis|no se pudo entregar|unzustellbar/i

/** A report in a server's own words (qmail, old Exim, webmail): only what is plainly said counts. */
function fromWords({ from, headers, subject, text }: Report): Judgement {
  const unknown = { kind: 'unknown', status: null, said: null } as const
  const empty = (headers.get('return-path') ?? '').replace(/\s/g, '') === '<>'
  if (!empty && !FROM_MACHINE.test(from)) return unknown
  const head = text.slice(0, 4_000)
  if (DELAYED.test(`${subject}\n${head}`)) return { ...unknown, kind: 'delayed' }
  if (!FAILED.test(`${subject}\n${head}`)) return unknown
  const line = lineThatSays(head)
  if (line === null) return unknown
  const status = statusIn(line)
  return { kind: failureKind(status, line), status, said: saidIn(line) }
}

/** The first line with a code, or with words that a server uses for one. */
function lineThatSays(text: string): string | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return (
    lines.find((line) => STATUS.test(line)) ??
    lines.find((line) => /\b[45]\d\d[ -]/.test(line)) ??
    lines.find((line) =>
      /no such|unknown|does.?n.?t (exist|have)|does not exist|not found|full|quota|disabled|inactive|no mailbox|unrouteable|not listed/i.test(
        line,
      ),
    ) ??
    null
  )
}
