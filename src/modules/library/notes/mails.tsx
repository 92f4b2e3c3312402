import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import { noteHref, workHref } from './links.ts'
import type { ReviewKind, Verdict } from './tables.ts'

type About = { readonly id: string; readonly title: string }

export const invitedMail = (t: Words, about: About & { readonly from: string }): MailContent => ({
  title: t('notes.mail.invited.title', about),
  paragraphs: [t('notes.mail.invited', about), about.title],
  action: { label: t('notes.mail.answer'), href: workHref(about.id) },
})

export const toReviewMail = (
  t: Words,
  about: About & { readonly kind: ReviewKind },
): MailContent => ({
  title: t('notes.mail.review.title', about),
  paragraphs: [t(`notes.mail.review.${about.kind}`), about.title],
  action: { label: t('notes.mail.read'), href: workHref(about.id) },
})

export const reviewedMail = (
  t: Words,
  about: About & { readonly verdict: Verdict },
): MailContent => ({
  title: t('notes.mail.reviewed.title', about),
  paragraphs: [t(`notes.mail.reviewed.${about.verdict}`)],
  action: { label: t('notes.mail.read'), href: workHref(about.id) },
})

export const submittedMail = (t: Words, about: About): MailContent => ({
  title: t('notes.mail.submitted.title', about),
  paragraphs: [t('notes.mail.submitted')],
  action: { label: t('notes.mail.read'), href: workHref(about.id) },
})

export const sentBackMail = (t: Words, about: About & { readonly why: string }): MailContent => ({
  title: t('notes.mail.sent-back.title', about),
  paragraphs: [t('notes.mail.sent-back'), about.why],
  action: { label: t('notes.mail.read'), href: workHref(about.id) },
})

export const publishedMail = (
  t: Words,
  about: { readonly number: number; readonly title: string; readonly version: number },
): MailContent => ({
  title: t('notes.mail.published.title', about),
  paragraphs: [t('notes.mail.published', about)],
  action: { label: t('notes.mail.read'), href: noteHref(about.number) },
})

/** A reader's message to the authors, with the one address that is shown: the writer's own. */
export const letterMail = (
  t: Words,
  letter: {
    readonly title: string
    readonly name: string
    readonly body: string
    readonly address: string
    readonly message: string
  },
): MailContent => ({
  title: t('notes.mail.letter.title', letter),
  paragraphs: [t('notes.mail.letter', letter), letter.message],
  after: [t('notes.mail.letter.after', letter)],
})
