import type { Generated } from 'kysely'

export type MailingKind = 'briefing' | 'digest' | 'alert' | 'notice'
export type MailingList = 'briefings' | 'digests' | 'alerts'
export type MailingState = 'frozen' | 'scheduled' | 'sending' | 'paused' | 'sent'
export type RecipientState =
  | 'queued'
  | 'claimed'
  | 'sent'
  | 'deferred'
  | 'failed'
  | 'suppressed'
  | 'uncertain'
export type PauseReason = 'person' | 'hard-errors' | 'ledger-older'
export type SuppressionReason =
  | 'unsubscribed'
  | 'hard-bounce'
  | 'soft-bounces'
  | 'complaint'
  | 'manual'
  | 'erased'
export type EvidenceKind =
  | 'hard'
  | 'soft'
  | 'complaint'
  | 'delayed'
  | 'auto-reply'
  | 'forged'
  | 'unknown'

/** The tables of bulk mail. Rooms use the services beside them, never these. */
export type MailingTables = {
  'platform.mailing': {
    id: string
    kind: MailingKind
    subject_id: string
    list: MailingList | null
    state: Generated<MailingState>
    frozen: number
    frozen_at: Date
    starts_at: Date | null
    started_at: Date | null
    finished_at: Date | null
    paused_why: PauseReason | null
    archived_at: string | null
    forgotten_at: Generated<Date | null>
  }
  'platform.mailing_variant': {
    mailing_id: string
    key: string
    lang: string
    subject: string
    html: string
    text: string
  }
  'platform.mailing_recipient': {
    id: Generated<number>
    mailing_id: string
    address: string
    address_hash: string
    domain: Generated<string>
    variant: string
    subscriber_id: string | null
    state: Generated<RecipientState>
    next_at: Date
    attempts: Generated<number>
    claim: number | null
    claimed_by: string | null
    lease_until: Date | null
    changed_at: Date
    code: string | null
    reply: string | null
  }
  'platform.suppression': {
    id: string
    address_hash: string
    list: MailingList | '*'
    reason: SuppressionReason
    evidence: unknown
    at: Date
    lifted_at: Date | null
    lifted_why: string | null
  }
  'platform.mail_evidence': {
    id: string
    at: Date
    source: 'smtp' | 'message'
    kind: EvidenceKind
    address_hash: string | null
    recipient_id: number | null
    status: string | null
    said: string | null
    raw: Buffer | null
    raw_until: Date | null
    suppression_id: string | null
    undone_at: Date | null
    undone_why: string | null
  }
  'platform.mail_sender': {
    alone: Generated<boolean>
    node: string
    fence: number
    lease_until: Date
  }
}
