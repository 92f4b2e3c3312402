import { randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { takeTokens } from '#platform/limits/limits.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { mailboxOf } from '../../domains/index.ts'
import { similarNames } from '../../gazetteer/gazetteer.ts'
import { letterEnd, wordsToSign } from '../letters/index.ts'
import { writeTo } from '../mails.tsx'
import { isOpen } from '../policy.ts'
import { type FoundApplication, insertLetter, updateApplication } from '../queries.ts'
import {
  hashOf,
  letterStanding,
  note,
  personOf,
  save,
  tellOfficers,
  wishToEdit,
} from '../service.ts'
import { answeredMail, signatoryMail } from './mails.tsx'
import { canBeUsed, factsHash, LINK_DAYS, signsThemself } from './policy.ts'
import {
  type AskedSignatory,
  answerSigning,
  insertSigning,
  revokeSignings,
  signingByToken,
} from './queries.ts'

/** A mailbox hears from us a few times, whoever asks and for whichever city. */
const ASK_LIMIT = { burst: 3, perMinute: 0.002 }
const ASKER_LIMIT = { burst: 6, perMinute: 0.01 }
const ANSWER_LIMIT = { burst: 6, perMinute: 0.05 }

/**
 * Mails who is named to sign a link of their own, which makes every earlier one useless.
 *
 * Errors  conflict when they sign themself, signed, or said it is not from them; too-many
 */
export async function askSignatory(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly device: string | null },
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  const address = wish.signatory_email
  if (address === null) invalid('joining.letter.signatory-first')
  if (signsThemself(await confirmedAddressesOf(work, actor), wish)) conflict('signing.you-sign')
  const { objection, counts, letter } = await letterStanding(work, wish)
  if (objection?.answer === 'not-mine') conflict('signing.refused-already', { address })
  if (counts && letter?.kind === 'signed-by-link') conflict('signing.signed-already')
  await takeTokens(work, [
    { key: `joining signing by ${personOf(actor).id}`, limit: ASKER_LIMIT },
    { key: `joining signing to ${mailboxOf(address)}`, limit: ASK_LIMIT },
  ])
  const token = randomBytes(32).toString('base64url')
  const expires_at = new Date(work.now.getTime() + LINK_DAYS * 86_400_000)
  await inTransaction(work, async (work) => {
    await revokeSignings(work, wish.id)
    await insertSigning(work, {
      id: newId(),
      application_id: wish.id,
      address,
      token_hash: hashOf(token),
      browser_hash: at.device === null ? null : hashOf(at.device),
      asked_at: work.now,
      expires_at,
      revoked_at: null,
      answer: null,
      words: null,
      answered_at: null,
    })
    await note(work, actor, [wish.id, 'signing-asked'], { detail: address })
    const asked = { token, expires_at, applicant: personOf(actor).name, wish }
    await writeTo(work, { address, lang: wish.lang }, (t) => signatoryMail(t, asked))
  })
}

/** What stands behind a link: open to be answered, signed, or of no use any more. */
export type Opened = {
  readonly state: 'open' | 'signed' | 'over'
  readonly asked: AskedSignatory
}

const undecided = (wish: FoundApplication): boolean => wish.state === 'draft' || isOpen(wish.state)

/** Errors  missing for what is no link of ours, whatever is wrong with it */
export async function openSigning(work: Work, token: string): Promise<Opened> {
  const asked = /^[\w-]{43}$/.test(token) ? await signingByToken(work, hashOf(token)) : undefined
  if (!asked) missing()
  const named = mailboxOf(asked.signatory_email ?? '') === mailboxOf(asked.address)
  const inTime = asked.expires_at > work.now && undecided(asked)
  if (asked.answer === 'signed' && inTime) return { state: 'signed', asked }
  const usable = canBeUsed({ ...asked, id: asked.signing_id }, work.now)
  return { state: usable && named && inTime ? 'open' : 'over', asked }
}

async function toAnswer(work: Work, actor: Actor, token: string): Promise<AskedSignatory> {
  const { state, asked } = await openSigning(work, token)
  ensure(actor.person?.id !== asked.person_id, 'signing.not-you')
  if (state !== 'open') conflict('signing.over')
  await takeTokens(work, [
    { key: `joining signing answer ${asked.signing_id}`, limit: ANSWER_LIMIT },
  ])
  return asked
}

/** What officers found before a signatory's word does not count after it. */
async function stirred(work: Work, wish: AskedSignatory): Promise<void> {
  if (wish.state === 'draft') return
  if (!(await updateApplication(work, wish, { updated_at: work.now })))
    conflict('coalition.changed-meanwhile')
}

export type Signature = {
  readonly name: string
  readonly lang: Lang
  /** Of the words that were shown. */
  readonly sha256: string
  readonly validUntil?: string | undefined
}

/** Errors  invalid where another name was typed, or the words are not those that were shown */
function lettered(work: Work, wish: FoundApplication, typed: Signature) {
  if (wish.signatory_name === null) invalid('joining.letter.signatory-first', {}, 'signedName')
  if (!similarNames(typed.name, wish.signatory_name))
    invalid('joining.letter.other-name', { name: wish.signatory_name }, 'signedName')
  const valid_until = letterEnd(work, typed.validUntil, 'signedValidUntil')
  const words = wordsToSign(typed.lang, wish)
  if (words.sha256 !== typed.sha256) invalid('signing.changed', {}, 'agreed')
  return {
    ...words,
    id: newId(),
    application_id: wish.id,
    ...{ file_id: null, file_name: null, media_type: null },
    signed_name: typed.name,
    signed_title: wish.signatory_title ?? '',
    lang: typed.lang,
    facts_sha256: factsHash(wish),
    valid_until,
    at: work.now,
  }
}

/** The applicant is the signatory, by a mailbox they confirmed, and signs at once. */
export async function signAsApplicant(
  work: Work,
  actor: Actor,
  at: { readonly id: string; readonly version: number },
  typed: Signature,
): Promise<void> {
  const wish = await wishToEdit(work, actor, at.id)
  if (!signsThemself(await confirmedAddressesOf(work, actor), wish))
    invalid('signing.by-link-only', { address: wish.signatory_email ?? '' }, 'signedName')
  const letter = lettered(work, wish, typed)
  await inTransaction(work, async (work) => {
    await save(work, wish, at.version, {})
    await revokeSignings(work, wish.id)
    await insertLetter(work, {
      ...letter,
      kind: 'signed-by-applicant',
      signed_address: wish.signatory_email,
      same_browser: null,
      person_id: personOf(actor).id,
    })
    await note(work, actor, [wish.id, 'letter'], { detail: 'signed-by-applicant' })
  })
}

/**
 * The signatory signs by the link in their mail. Never the applicant's own account; the browser the
 * link was asked from is noticed and shown to the officers.
 *
 * Emits  coalition.letter-signed
 */
export async function signByLink(
  work: Work,
  actor: Actor,
  by: { readonly token: string; readonly device: string | null },
  typed: Signature,
): Promise<void> {
  const wish = await toAnswer(work, actor, by.token)
  const letter = lettered(work, wish, typed)
  const same = by.device !== null && wish.asked_from?.equals(hashOf(by.device)) === true
  await inTransaction(work, async (work) => {
    if (!(await answerSigning(work, wish.signing_id, 'signed', null))) conflict('signing.over')
    await insertLetter(work, {
      ...letter,
      kind: 'signed-by-link',
      signed_address: wish.address,
      same_browser: same,
      person_id: null,
    })
    await stirred(work, wish)
    await note(work, actor, [wish.id, 'signed'], { by: 'signatory', detail: wish.address })
    await publish(work, 'coalition.letter-signed', wish.id)
    await tellApplicant(work, wish, 'signed')
  })
}

/**
 * The person named says that it is not from them, or not yet: the wish cannot be sent.
 *
 * Emits  coalition.letter-objected
 */
export async function objectByLink(
  work: Work,
  actor: Actor,
  token: string,
  said: { readonly answer: 'not-yet' | 'not-mine'; readonly words?: string | undefined },
): Promise<void> {
  const wish = await toAnswer(work, actor, token)
  const { answer, words } = said
  await inTransaction(work, async (work) => {
    if (!(await answerSigning(work, wish.signing_id, answer, words ?? null)))
      conflict('signing.over')
    await stirred(work, wish)
    await note(work, actor, [wish.id, `signing-${answer}`], {
      by: 'signatory',
      detail: wish.address,
      ...(words ? { why: words } : {}),
    })
    await publish(work, 'coalition.letter-objected', wish.id, { answer })
    await tellApplicant(work, wish, answer, words)
    if (answer === 'not-mine' || wish.state !== 'draft')
      await tellOfficers(work, { id: wish.id, place: wish.place_name })
  })
}

const tellApplicant = (
  work: Work,
  wish: AskedSignatory,
  answer: 'signed' | 'not-yet' | 'not-mine',
  words?: string,
): Promise<void> =>
  writeTo(work, { address: wish.official_address ?? '', lang: wish.lang }, (t) =>
    answeredMail(t, answer, wish, words),
  )
