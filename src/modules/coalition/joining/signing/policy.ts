import { createHash } from 'node:crypto'
import { canonical } from '#platform/audit/canonical.ts'
import { mailboxOf } from '../../domains/index.ts'
import type { SigningAnswer } from '../../tables.ts'
import type { Application } from '../policy.ts'
import type { Letter } from '../queries.ts'

/** Units: days that a mailed link can be used. */
export const LINK_DAYS = 14

/** One time the signatory was asked. */
export type Signing = {
  readonly id: string
  readonly address: string
  readonly asked_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
  readonly answer: SigningAnswer | null
  readonly words: string | null
  readonly answered_at: Date | null
}

/** Somebody who was named as the signatory and said no. */
type Objection = {
  readonly address: string
  readonly answer: 'not-yet' | 'not-mine'
  readonly words: string | null
  /** They are still the one who is named, and have not signed since. */
  readonly standing: boolean
}

export type LetterStanding = {
  readonly letter: Letter | undefined
  /** What it was signed for was changed afterwards: it does not say that any more. */
  readonly stale: boolean
  /** The link that can still be used, mailed to who is named now. */
  readonly asked: Signing | undefined
  readonly objections: readonly Objection[]
  /** What keeps the wish from being sent. */
  readonly objection: Objection | undefined
  /** The step is done: a letter that still holds, and nobody's no. */
  readonly counts: boolean
}

type Wish = Pick<
  Application,
  | 'place_id'
  | 'legal_name'
  | 'signatory_name'
  | 'signatory_office'
  | 'signatory_title'
  | 'signatory_email'
  | 'mandate'
  | 'mandate_reference'
  | 'mandate_date'
>

/**
 * What a signature is given for: which authority, who, in what office, by what right, and the
 * mailbox that proves it. The words themselves are kept with the signature; a better translation of
 * them does not undo it, another name does.
 */
export const factsHash = (wish: Wish): string =>
  createHash('sha256')
    .update(
      canonical([
        ...[wish.place_id, wish.legal_name, wish.signatory_name, wish.signatory_office],
        ...[wish.signatory_title, mailboxOf(wish.signatory_email ?? ''), wish.mandate],
        ...[wish.mandate_reference, wish.mandate_date],
      ]),
    )
    .digest('hex')

/** Is whoever applies, by a mailbox they confirmed, the person named to sign? */
export const signsThemself = (addresses: readonly string[], wish: Wish): boolean =>
  wish.signatory_email !== null &&
  addresses.map(mailboxOf).includes(mailboxOf(wish.signatory_email))

export const canBeUsed = (signing: Signing, now: Date): boolean =>
  signing.revoked_at === null && signing.answer !== 'signed' && signing.expires_at > now

/** Each mailbox's last word, if it was a no. `signings`: the newest first. */
function objectionsOf(named: string, signings: readonly Signing[]): readonly Objection[] {
  const last = new Map<string, Signing>()
  for (const signing of signings) {
    const mailbox = mailboxOf(signing.address)
    const known = last.get(mailbox)
    const later = (signing.answered_at?.getTime() ?? 0) > (known?.answered_at?.getTime() ?? 0)
    if (signing.answer !== null && (!known || later)) last.set(mailbox, signing)
  }
  return [...last].flatMap(([mailbox, { address, answer, words }]) =>
    answer === null || answer === 'signed'
      ? []
      : [{ address, answer, words, standing: mailbox === named }],
  )
}

/** `signings`: the newest first. */
export function standingOf(
  wish: Wish,
  letter: Letter | undefined,
  signings: readonly Signing[],
  now: Date,
): LetterStanding {
  const named = mailboxOf(wish.signatory_email ?? '')
  const objections = objectionsOf(named, signings)
  const objection = objections.find(({ standing }) => standing)
  const stale = letter?.facts_sha256 != null && letter.facts_sha256 !== factsHash(wish)
  const holds = letter !== undefined && letter.kind !== 'typed' && !stale
  return {
    letter,
    stale,
    asked: signings.find(
      (signing) => canBeUsed(signing, now) && mailboxOf(signing.address) === named,
    ),
    objections,
    objection,
    counts: holds && objection === undefined,
  }
}
