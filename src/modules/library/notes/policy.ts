import { type Actor, isOfficer, type Role } from '#kernel/actor.ts'
import { contentSeal, type NoteDraft } from './content/index.ts'
import type { NoteKind, NoteStanding, NoteStep, ReviewKind, Verdict } from './tables.ts'

/** Who writes, reviews and answers for a body. */
const WRITING_ROLES: readonly Role[] = [
  ...(['lead', 'deputy', 'analyst', 'partner-lead', 'partner-member'] as const),
  ...(['editor', 'theme-steward'] as const),
]

/** What a permission is asked about: the note, and who has to do with it. */
export type Judged = {
  readonly id: string
  readonly kind: NoteKind
  readonly step: NoteStep
  readonly standing: NoteStanding
  readonly bodyId: string
  readonly round: number
  /** Who had a hand in the text since its last version. */
  readonly writtenBy: readonly string[]
  readonly approvedBy: string | null
  readonly authors: readonly {
    readonly bodyId: string
    readonly personId: string | null
    readonly state: 'invited' | 'accepted' | 'declined'
    readonly lead: boolean
  }[]
  readonly reviews: readonly {
    readonly id: string
    readonly round: number
    readonly kind: ReviewKind
    readonly bodyId: string
    readonly personId: string | null
    readonly verdict: Verdict | null
    /** The text that was read, by its hash. */
    readonly sealed: string | null
  }[]
  readonly draft: NoteDraft
}

/** Somebody who may write at all: in a body in good standing, in a role that writes. */
export const writes = (actor: Actor): boolean =>
  actor.person !== null &&
  actor.acting?.standing === 'active' &&
  actor.acting.roles.some((role) => WRITING_ROLES.includes(role))

export const edits = (actor: Actor): boolean => isOfficer(actor, 'editor', 'theme-steward')

const ofBody = (actor: Actor, bodyId: string): boolean =>
  writes(actor) && actor.acting?.bodyId === bodyId

const isAuthor = (actor: Actor, note: Judged): boolean =>
  note.authors.some(({ bodyId, state }) => state === 'accepted' && ofBody(actor, bodyId))

type Hands = Pick<Judged, 'writtenBy' | 'authors'>

/** Whether somebody, or their body, is among who wrote the text: it is not for them to judge it. */
function hadAHand(note: Hands, personId: string | null, bodyId?: string): boolean {
  if (personId !== null && note.writtenBy.includes(personId)) return true
  return note.authors.some(
    (author) =>
      author.state === 'accepted' &&
      (author.bodyId === bodyId || (personId !== null && author.personId === personId)),
  )
}

/**
 * Both reviews of the newest round say yes to the text as it is now, and two people gave them who did
 * not write it.
 */
export function isReviewed(note: Hands & Pick<Judged, 'round' | 'reviews' | 'draft'>): boolean {
  const seal = contentSeal(note.draft)
  const yes = note.reviews.filter(
    ({ round, verdict, sealed, personId, bodyId }) =>
      round === note.round &&
      verdict === 'accept' &&
      sealed === seal &&
      !hadAHand(note, personId, bodyId),
  )
  return (
    new Set(yes.map(({ kind }) => kind)).size === 2 &&
    new Set(yes.map(({ personId }) => personId)).size === 2
  )
}

/** An editor who wrote in the text themselves waits for another one to approve it. */
export const waitsForAnother = (actor: Actor, note: Judged): boolean =>
  edits(actor) && note.step === 'review' && hadAHand(note, actor.person?.id ?? null)

/** Whether this actor, or the body they act for, has judged the text as it stands. */
const hasJudged = (actor: Actor, note: Judged): boolean =>
  (note.step === 'review' || note.step === 'approved') &&
  (note.approvedBy === actor.person?.id ||
    note.reviews.some(
      ({ round, verdict, personId, bodyId }) =>
        round === note.round &&
        (verdict === 'accept' || verdict === 'changes') &&
        (personId === actor.person?.id || bodyId === actor.acting?.bodyId),
    ))

const reviewsIt = (actor: Actor, note: Judged): boolean =>
  note.reviews.some(({ bodyId, verdict }) => verdict !== 'declined' && ofBody(actor, bodyId))

const AT_WORK: readonly NoteStep[] = ['outline', 'draft', 'review', 'approved']

export const may = {
  begin: writes,
  call: edits,
  answerCall: (actor: Actor, note: Judged): boolean => writes(actor) && note.step === 'call',
  seeDraft: (actor: Actor, note: Judged): boolean =>
    edits(actor) || isAuthor(actor, note) || reviewsIt(actor, note),
  /** The person who answers for an author says what may be shown of them. */
  consent: (actor: Actor, note: Judged): boolean =>
    note.authors.some(
      ({ bodyId, personId, state }) =>
        state === 'accepted' && personId === actor.person?.id && ofBody(actor, bodyId),
    ),
  write: (actor: Actor, note: Judged): boolean =>
    (isAuthor(actor, note) || edits(actor)) && (note.step === 'outline' || note.step === 'draft'),
  invite: (actor: Actor, note: Judged): boolean =>
    (isAuthor(actor, note) || edits(actor)) && AT_WORK.includes(note.step),
  answerInvitation: (actor: Actor, note: Judged): boolean =>
    note.authors.some(({ bodyId, state }) => state === 'invited' && ofBody(actor, bodyId)),
  /** Whoever judged the text joins its authors with the next draft at the earliest. */
  join: (actor: Actor, note: Judged): boolean => !hasJudged(actor, note),
  remark: (actor: Actor, note: Judged): boolean =>
    may.seeDraft(actor, note) && AT_WORK.includes(note.step),
  acceptOutline: (actor: Actor, note: Judged): boolean => edits(actor) && note.step === 'outline',
  submit: (actor: Actor, note: Judged): boolean =>
    (isAuthor(actor, note) || edits(actor)) && note.step === 'draft',
  askReview: (actor: Actor, note: Judged): boolean => edits(actor) && note.step === 'review',
  /** The body that was asked, by somebody who had no hand in the text nor gave the other review. */
  review: (actor: Actor, note: Judged, id: string): boolean =>
    note.step === 'review' &&
    !hadAHand(note, actor.person?.id ?? null, actor.acting?.bodyId) &&
    note.reviews.some(
      (one) =>
        one.id === id &&
        one.round === note.round &&
        one.verdict === null &&
        ofBody(actor, one.bodyId),
    ) &&
    !note.reviews.some(
      (one) =>
        one.round === note.round && one.personId !== null && one.personId === actor.person?.id,
    ),
  sendBack: (actor: Actor, note: Judged): boolean =>
    edits(actor) && (note.step === 'review' || note.step === 'approved'),
  /** One of the editors who has not written in it: their body may be the authors'. */
  approve: (actor: Actor, note: Judged): boolean =>
    edits(actor) && note.step === 'review' && !hadAHand(note, actor.person?.id ?? null),
  publish: (actor: Actor, note: Judged): boolean => edits(actor) && note.step === 'approved',
  revise: (actor: Actor, note: Judged): boolean =>
    (isAuthor(actor, note) || edits(actor)) &&
    note.step === 'published' &&
    note.standing === 'published',
  withdraw: (actor: Actor, note: Judged): boolean =>
    (isAuthor(actor, note) || edits(actor)) &&
    note.standing === 'none' &&
    note.step !== 'withdrawn' &&
    note.step !== 'published',
  retract: (actor: Actor, note: Judged): boolean =>
    edits(actor) && (note.standing === 'published' || note.standing === 'superseded'),
  supersede: (actor: Actor, note: Judged): boolean => edits(actor) && note.standing === 'published',
}
